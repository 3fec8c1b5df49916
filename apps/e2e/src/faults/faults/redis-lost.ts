import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../fault.js';

const AWAY_MS = 3_000;

/** Redis is emptied, then goes away for a while, and comes back empty: nothing that was promised is kept there. */
export const redisLost: Fault = {
  name: 'Redis emptied, away for 3 s, and back',
  async strike({ stage, history, sendMore }) {
    const { redis } = stage.servers;
    await empty(redis.address);
    await redis.stop();
    const before = history.accepted.length;
    // how long it lasts is the fault
    const back = delay(AWAY_MS).then(() => redis.start());
    await sendMore();
    const meanwhile = history.accepted.length - before;
    await back;
    return `${meanwhile} submissions were accepted meanwhile`;
  },
};

async function empty(address: string): Promise<void> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.end('FLUSHALL\r\nQUIT\r\n');
  const answer = await text(socket);
  if (!answer.startsWith('+OK')) throw new Error(`Redis was not emptied: ${answer}`);
}
