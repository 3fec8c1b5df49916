import { median, quantile } from '../figures.js';

/** The median and the 99th percentile of many runs in one round, in milliseconds; of several rounds, the median of each. */
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

export function overRounds(rounds: readonly (readonly number[])[]): Times {
  return {
    p50: median(rounds.map((times) => median(times))),
    p99: median(rounds.map((times) => quantile(times, 0.99))),
  };
}
