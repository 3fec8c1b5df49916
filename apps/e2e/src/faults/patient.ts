import { setTimeout as delay } from 'node:timers/promises';
import type { ApiAnswer, ApiClient } from '@mutua/testing';
import type { Thing } from '../main-job.js';

interface Problem {
  readonly type?: string;
}

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 500;
/** Longer than any fault lasts, the slowest machine included. */
const WITHIN_MS = 240_000;
/** Refusals that only say "not yet": nothing was changed. */
const PASSING = ['key-in-flight', 'organisation-unknown', 'changed-meanwhile'];

/** The answer says that what was asked is wrong; no patience helps. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/**
 * Asks until the answer is a good one, through broken connections, errors of the server and what passes by itself: as a
 * client does that was promised that requests can be repeated.
 *
 * @throws Refusal
 */
export async function untilTaken<T>(what: string, ask: () => Promise<ApiAnswer<T>>): Promise<ApiAnswer<T>> {
  const giveUpAt = Date.now() + WITHIN_MS;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    // no answer at all is what a service that dies gives
    const answer = await ask().catch(() => null);
    if (answer && answer.status < 300) return answer;
    const said = answer ? `${answer.status}: ${JSON.stringify(answer.body)}` : 'nothing';
    if (answer && !mayPass(answer)) throw new Refusal(`${what} was answered with ${said}`);
    if (Date.now() > giveUpAt) throw new Error(`${what} was never taken; the last answer was ${said}`);
    await delay(pauseMs);
  }
}

/**
 * Takes a step of a thing unless it shows that it was taken: an earlier try may have been, and its answer lost.
 *
 * @throws Refusal
 */
export async function untilDone<T extends Thing>(
  client: ApiClient,
  path: string,
  step: string,
  isDone: (thing: T) => boolean,
): Promise<T> {
  const { body } = await untilTaken(`${path}/${step}`, async () => {
    const seen = await client.get<T>(path);
    if (seen.status !== 200 || isDone(seen.body)) return seen;
    return client.post<T>(`${path}/${step}`, { version: seen.body.version, body: {} });
  });
  return body;
}

function mayPass({ status, body }: ApiAnswer<unknown>): boolean {
  const code = (body as Problem | null)?.type?.split(':').at(-1) ?? '';
  return status >= 500 || PASSING.includes(code);
}
