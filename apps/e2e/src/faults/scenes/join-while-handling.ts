import { BrokerView, eventually } from '@mutua/testing';
import type { Stage } from '../stage.js';
import { openNeed, sendNeed, timesTold } from './need-on-stage.js';

export interface Joining {
  /** As the broker counts them while the handler is at work. */
  readonly membersMeanwhile: number;
  /** How often the coordinator was told of the need whose event was being handled. */
  readonly told: number;
}

/** A second member joins a group, which is rebalanced, while a handler of the first waits for a lock. */
export async function joinWhileHandling(stage: Stage): Promise<Joining> {
  const { mutua, servers } = stage;
  const broker = await BrokerView.of(servers.kafka.address);
  const hold = await stage.connect('notifications');
  await hold.query('BEGIN');
  await hold.query('LOCK TABLE inbox IN EXCLUSIVE MODE');
  const need = await sendNeed(stage);
  const second = await mutua.addMember('notifications');
  const group = () => broker.group(`${mutua.prefix}mutua.notifications`);
  const membersMeanwhile = await eventually(async () => {
    const { members } = await group();
    if (members < 2) throw new Error('The second member has yet to join.');
    return members;
  }, 60_000).finally(() => hold.end());
  // what comes after it has been handled too when this is told
  const after = await sendNeed(stage);
  await openNeed(stage, after);
  await stage.calm();
  const told = await timesTold(stage, need);
  await second.stop();
  await broker.close();
  return { membersMeanwhile, told };
}
