import type { Fault } from '../fault.js';
import { cutRelay, relayOf } from '../relay.js';

/** The process that sends the log of needs freezes; another takes over, and the first wakes and goes on where it was. */
export const staleRelay: Fault = {
  name: 'two relays, one of them frozen and woken',
  async strike({ stage, sendMore }) {
    const first = stage.mutua.service('needs');
    const second = await stage.mutua.addMember('needs');
    await first.kill();
    const frozen = await relayOf(stage);
    await first.start();
    second.pause();
    await cutRelay(stage, frozen);
    await relayOf(stage, frozen);
    await sendMore();
    second.resume();
    await second.stop();
    return 'the second process had the log, froze and lost it to the first, woke, and stopped in good order';
  },
};
