import { setTimeout as delay } from 'node:timers/promises';
import type { Api } from '../api/api.js';

const CONTEXTS = ['directory', 'needs', 'offers', 'matching', 'notifications'];
const LOOK_AGAIN_MS = 10;
const WITHIN_MS = 60_000;
/**
 * How often in a row nothing may wait before it counts: the contexts are asked one beside the other, and what one of them
 * publishes just after its neighbour was asked is seen at the next look.
 */
const QUIET_LOOKS = 3;

interface Backlog {
  readonly publisher: string;
  readonly waiting: number;
}

/**
 * Waits until every context has handled all events that the others published, and what followed from them is cleared.
 *
 * @throws Error naming what still waits, when it takes too long
 */
export async function eventsHandled(admin: Api, withinMs = WITHIN_MS): Promise<void> {
  const giveUpAt = Date.now() + withinMs;
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    const waiting = await eventsWaiting(admin);
    quiet = waiting.length === 0 ? quiet + 1 : 0;
    if (waiting.length === 0) continue;
    if (Date.now() > giveUpAt) {
      throw new Error(`Events still wait after ${withinMs / 1_000} s: ${waiting.join('; ')}.`);
    }
    await delay(LOOK_AGAIN_MS);
  }
}

async function eventsWaiting(admin: Api): Promise<string[]> {
  const backlogs = await Promise.all(
    CONTEXTS.map(async (context) => {
      const backlog = await admin.get<Backlog[]>(`/api/operations/${context}/backlog`);
      return backlog
        .filter(({ waiting }) => waiting > 0)
        .map(({ publisher, waiting }) => `${context} has ${waiting} of ${publisher} to handle`);
    }),
  );
  const { due } = await admin.get<{ due: number }>('/api/matching/clearing');
  const uncleared = due > 0 ? [`matching has ${due} changes to clear`] : [];
  return [...backlogs.flat(), ...uncleared];
}

/**
 * Waits until all events are handled and what `look` sees is the same before and after.
 *
 * @returns what it sees
 */
export async function settled<T>(admin: Api, look: () => Promise<T>): Promise<T> {
  let before = '';
  for (;;) {
    await eventsHandled(admin);
    const seen = await look();
    const after = JSON.stringify(seen);
    if (after === before) return seen;
    before = after;
  }
}
