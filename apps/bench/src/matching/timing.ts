import { median, quantile } from '../figures.js';

/** The median and the 99th percentile of the times of many things, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
}

/** How long each call takes that is made with each of the things, in milliseconds. */
export async function timesOf<T>(things: readonly T[], call: (thing: T) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const thing of things) {
    const began = performance.now();
    const answer = call(thing);
    if (answer instanceof Promise) await answer;
    times.push(performance.now() - began);
  }
  return times;
}

/**
 * A time for each thing: the median over the rounds, so that it is the thing's own and not that of what else the machine did
 * just then.
 *
 * @param rounds each with a time for every thing, in the same order
 */
export function overRounds(rounds: readonly (readonly number[])[]): number[] {
  return (rounds[0] ?? []).map((_, thing) => median(rounds.map((times) => times[thing] ?? NaN)));
}

export function timesAmong(times: readonly number[]): Times {
  return { p50: median(times), p99: quantile(times, 0.99) };
}
