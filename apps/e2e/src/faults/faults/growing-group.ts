import { BrokerView, eventually } from '@mutua/testing';
import type { Fault } from '../fault.js';

const REBALANCED_WITHIN_MS = 90_000;

/** One more process of a context, then another, then both go: one in good order and one killed. */
export const growingGroup: Fault = {
  name: 'a consumer group grows from 1 to 3 members and shrinks to 1',
  async strike({ stage, sendMore }) {
    const { mutua, servers } = stage;
    const broker = await BrokerView.of(servers.kafka.address);
    const grownTo = (members: number) =>
      eventually(async () => {
        const standing = await broker.group(`${mutua.prefix}mutua.notifications`);
        if (standing.state !== 'Stable' || standing.members !== members) {
          throw new Error(`The group is ${standing.state} with ${standing.members} members.`);
        }
      }, REBALANCED_WITHIN_MS);
    try {
      await grownTo(1);
      const second = await mutua.addMember('notifications');
      await grownTo(2);
      const third = await mutua.addMember('notifications');
      await grownTo(3);
      await sendMore();
      await third.kill();
      await second.stop();
      await grownTo(1);
    } finally {
      await broker.close();
    }
    return 'the broker saw 1, 2, 3 and 1 members; one left in good order, one was killed';
  },
};
