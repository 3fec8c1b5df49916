import { describe, expect, it } from '@jest/globals';
import { solve } from '../clearing/highs/solve.js';
import { columnsOf, wholeProgram, type WholeProblem } from '../clearing/index.js';
import { Turns } from '../turns.js';
import { choicesByNeed } from './contest.js';
import { WholeSearch } from './searches.js';
import { whatStillFits } from './what-still-fits.js';

/** Needs that all want parts of the same scarce sums, each at least a good part of what it asks for. */
function contestOf(count: number): WholeProblem {
  return {
    offers: Array.from({ length: count / 2 }, (_, at) => ({ id: `offer ${at}`, capacity: 1 })),
    needs: Array.from({ length: count }, (_, at) => ({
      id: `need ${at}`,
      asks: 1,
      firstHelp: 1_000,
      pairs: Array.from({ length: 10 }, (_, k) => ({
        offerId: `offer ${(at * 7 + k * 11) % (count / 2)}`,
        points: 4_000 + ((at * 2_731 + k * 1_733) % 6_000),
        kinds: 0,
        money: {
          least: 0.3 + ((at * 37 + k * 17) % 40) / 100,
          most: 1,
          cost: 0.4 + ((at * 13) % 50) / 100,
          isKnown: true,
          isOfSum: true,
        },
      })),
    })),
  };
}

describe('a search among all needs of a contest', () => {
  it('finds what no prices say, and proves how good it is', async () => {
    const search = await WholeSearch.begin(contestOf(20), [], new Turns());
    const solution = await search.within(60_000);
    expect(solution?.isOptimal).toBe(true);
    expect(solution!.bound - solution!.value).toBeLessThanOrEqual(0.001 * solution!.bound);
  });

  it('begins from what is held: in no time at all it finds nothing less', async () => {
    const problem = contestOf(600);
    const wishes = problem.needs.map(({ id: needId, pairs: [pair] }) => ({
      needId,
      offerId: pair!.offerId,
      share: pair!.money!.most,
    }));
    const held = [...whatStillFits(problem, choicesByNeed(problem, wishes), new Map()).values()].flat();
    const worth = held.reduce((sum, { needId, offerId, share }) => {
      const { firstHelp, pairs } = problem.needs.find(({ id }) => id === needId)!;
      return sum + share * (firstHelp + pairs.find((pair) => pair.offerId === offerId)!.points);
    }, 0);
    const task = { program: wholeProgram(problem), timeLimit: 0.1, relativeGap: 0 };
    const message = await solve({ ...task, start: columnsOf(problem, held) }, () => undefined);
    if (message.type !== 'solved') throw new Error(message.type);
    expect(message.solution.value).toBeGreaterThanOrEqual(worth - 0.01);
  });

  it('is waited for only so long, and ends when nobody waits for it any more', async () => {
    const search = await WholeSearch.begin(contestOf(600), [], new Turns());
    expect(await search.within(1)).toBeUndefined();
    search.end();
    expect(await search.within(60_000)).toBeNull();
  });
});
