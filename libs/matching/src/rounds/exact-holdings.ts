import type { StarvedPair } from '../clearing/index.js';
import type { ExchangedHoldings } from './allotment.js';
import type { Choices } from './contest.js';
import type { SharedMoney } from './shared-money.js';

/**
 * What was chosen, with the money split to the last cent.
 *
 * @param scarce the offers of which nobody else gets money are among these
 * @returns with the pairs for which rounding leaves nothing
 */
export function exactHoldings(
  choices: Choices,
  scarce: ReadonlySet<string>,
  money: SharedMoney,
): { readonly holdings: ExchangedHoldings; readonly starved: readonly StarvedPair[] } {
  const held = new Map<string, string[]>();
  const holders = new Map<string, string[]>();
  const shares = new Map<string, number>();
  for (const [needId, chosen] of choices) {
    const offerIds = chosen.map(({ offerId }) => offerId);
    held.set(needId, offerIds);
    for (const offerId of offerIds) holders.set(offerId, [...(holders.get(offerId) ?? []), needId]);
    for (const { offerId, share } of chosen) shares.set(`${needId} ${offerId}`, share);
  }
  const fundIds = [...scarce].filter((offerId) => money.has(offerId)).sort();
  const shareOf = (needId: string, offerId: string) => shares.get(`${needId} ${offerId}`) ?? 0;
  const { starved, ...split } = money.splitAs(held, fundIds, shareOf);
  return { holdings: { held, holders, ...split }, starved };
}

/** The same without what there is nothing left for. */
export function holdingsThatFit(
  choices: Choices,
  scarce: ReadonlySet<string>,
  money: SharedMoney,
): ExchangedHoldings {
  let fitting = choices;
  for (;;) {
    const { holdings, starved } = exactHoldings(fitting, scarce, money);
    if (starved.length === 0) return holdings;
    const none = new Set(starved.map(({ needId, offerId }) => `${needId} ${offerId}`));
    fitting = new Map(
      Array.from(fitting, ([needId, chosen]) => [
        needId,
        chosen.filter(({ offerId }) => !none.has(`${needId} ${offerId}`)),
      ]),
    );
  }
}
