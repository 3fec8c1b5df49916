import { overlapDays, type Amount, type Capacity, type Money } from '@mutua/vocabulary';
import { UNKNOWN } from '../pool/columns/compiled.js';
import { endDay, NO_END, NO_START, startDay } from '../pool/columns/days.js';
import { float64, int32 } from '../pool/columns/number-column.js';
import {
  countedAgainst,
  lackingBesides,
  NO_SUM,
  shareOfBudget,
  SUM_A_YEAR,
  sumAsked,
  sumGiven,
  type CountedSum,
  type WithBudget,
} from './comparable-sums.js';
import { unknownIf, type Criterion, type NeedSubstance, type OfferSubstance } from './criterion.js';
import { inPoints } from './overlap-columns.js';
import {
  factorBetween,
  numberOfCurrency,
  ratesBetween,
  unitsPerBase,
  type ReferenceRate,
} from './reference-rates.js';

type WithAmount = Pick<OfferSubstance, 'amount' | 'remaining'>;

const askedKind = int32((need: WithBudget) => sumAsked(need)?.kind ?? NO_SUM);
const askedSum = float64((need: WithBudget) => Number(sumAsked(need)?.money.amount ?? 0));
const askedCurrency = int32((need: WithBudget) => currencyOf(sumAsked(need)));
const givenKind = int32((offer: WithAmount) => sumGiven(offer.amount)?.kind ?? NO_SUM);
const givenSum = float64((offer: WithAmount) => Number(sumGiven(offer.amount)?.money.amount ?? 0));
const givenCurrency = int32((offer: WithAmount) => currencyOf(sumGiven(offer.amount)));
const sumLeft = float64((offer: WithAmount) => Number(leftOf(offer)?.amount ?? Infinity));

export interface AmountEvidence {
  readonly budget: Amount;
  /** What accepted matches bring of it, where that is known; left out where they bring nothing. */
  readonly covered?: Money;
  readonly offered: Amount;
  /** What is left of the offer, where it is counted in the same money. */
  readonly left: Money | null;
  /** What was set against what, to the last unit, each in its own currency. */
  readonly compared: {
    readonly given: Money;
    readonly asked: Money;
    /** Of an offer of "at most" a half; of a sum that is more than what is left, the rest. */
    readonly givenIs: 'stated' | 'half' | 'left';
    /** Of a budget of "at least" the double. */
    readonly askedIs: 'stated' | 'double';
    /** For how many days a year's sum was counted, where it was set against a whole one. */
    readonly givenDays: number | null;
    readonly askedDays: number | null;
  };
  /** The rates by which the two currencies were compared; none if they are the same. */
  readonly rates: { readonly base: string; readonly used: readonly ReferenceRate[] };
}

/**
 * How far the offer's money reaches what the need's budget still asks for; between currencies at the reference rates of the context, and
 * unknown where one is missing. Cautious where a sum is only a limit: of "at most", half is counted on the offer's side and
 * all on the need's; of "at least", what is stated on the offer's side and twice that on the need's. A year's sum counts for
 * the days that it runs. What is left of the offer caps it. Targets, and values in kind against money, cannot be compared.
 */
export const amount: Criterion<'amount', AmountEvidence> = {
  name: 'amount',
  score: (need, offer, { rates }) => {
    const unknown = unknownIf(need.budget.kind === 'unknown', offer.amount.kind === 'unknown');
    if (unknown) return unknown;
    const asked = sumAsked(need);
    const given = sumGiven(offer.amount);
    if (!asked || !given) return { known: false, silent: 'incomparable' };
    const used = ratesBetween(rates, given.money.currency, asked.money.currency);
    if (!used) return { known: false, silent: 'unrated' };
    const left = leftOf(offer);
    const days = { given: daysInCommon(need, offer), asked: daysInCommon(need, need) };
    const counted = {
      given: countedAgainst(asked.kind, Number(given.money.amount), given.kind, days.given ?? NaN),
      asked: countedAgainst(given.kind, Number(asked.money.amount), asked.kind, days.asked ?? NaN),
    };
    const capped = left !== null && isCapped(given.kind, asked.kind) && Number(left.amount) < counted.given;
    const value = shareOfBudget(
      capped ? Number(left.amount) : counted.given,
      counted.asked,
      factorBetween(rates, numberOfCurrency(given.money.currency), numberOfCurrency(asked.money.currency)),
    );
    if (Number.isNaN(value)) return { known: false, silent: 'incomparable' };
    return {
      known: true,
      value,
      evidence: {
        budget: need.budget,
        ...(need.coveredSum && lackingBesides(need) ? { covered: need.coveredSum } : {}),
        offered: offer.amount,
        left,
        compared: {
          given: capped ? left : given.money,
          asked: asked.money,
          givenIs: capped ? 'left' : given.is === 'half' ? 'half' : 'stated',
          askedIs: asked.is === 'double' ? 'double' : 'stated',
          givenDays: !capped && runsFor(given, asked) ? days.given : null,
          askedDays: runsFor(asked, given) ? days.asked : null,
        },
        rates: { base: rates.base, used },
      },
    };
  },
  compile: (needs, offers) => {
    const asked = { kind: needs.of(askedKind), sum: needs.of(askedSum), currency: needs.of(askedCurrency) };
    const given = {
      kind: offers.of(givenKind),
      sum: offers.of(givenSum),
      currency: offers.of(givenCurrency),
    };
    const left = offers.of(sumLeft);
    const starts = { need: needs.of(startDay), offer: offers.of(startDay) };
    const ends = { need: needs.of(endDay), offer: offers.of(endDay) };
    const daysOf = (need: number, start: number, end: number) => {
      const first = Math.max(starts.need.at(need), start);
      const last = Math.min(ends.need.at(need), end);
      return first === NO_START || last === NO_END ? NaN : Math.max(0, last - first + 1);
    };
    const pointsOf = (need: number, offer: number, perBase: Float64Array) => {
      const kinds = { given: given.kind.at(offer), asked: asked.kind.at(need) };
      if (kinds.given === NO_SUM || kinds.asked === NO_SUM) return UNKNOWN;
      const alike = kinds.given === kinds.asked;
      const givenDays = alike ? 0 : daysOf(need, starts.offer.at(offer), ends.offer.at(offer));
      const askedDays = alike ? 0 : daysOf(need, NO_START, NO_END);
      const sum = countedAgainst(kinds.asked, given.sum.at(offer), kinds.given, givenDays);
      const budget = countedAgainst(kinds.given, asked.sum.at(need), kinds.asked, askedDays);
      const rest = isCapped(kinds.given, kinds.asked) ? left.at(offer) : Infinity;
      const from = given.currency.at(offer);
      const to = asked.currency.at(need);
      const factor = from === to ? 1 : (perBase[to] ?? NaN) / (perBase[from] ?? NaN);
      const value = shareOfBudget(rest < sum ? rest : sum, budget, factor);
      return Number.isNaN(value) ? UNKNOWN : inPoints(value);
    };
    return {
      offersFor: (need, { rates }) => {
        const perBase = unitsPerBase(rates);
        return (offer) => pointsOf(need, offer, perBase);
      },
      needsFor: (offer, { rates }) => {
        const perBase = unitsPerBase(rates);
        return (need) => pointsOf(need, offer, perBase);
      },
    };
  },
};

/** What is left is a whole sum: it says nothing of a sum a year that is set against another. */
function isCapped(givenKind: number, askedKind: number): boolean {
  return givenKind !== SUM_A_YEAR || askedKind !== SUM_A_YEAR;
}

function runsFor(sum: CountedSum, other: CountedSum): boolean {
  return sum.kind === SUM_A_YEAR && other.kind !== SUM_A_YEAR;
}

function daysInCommon(a: Pick<NeedSubstance, 'period'>, b: Pick<OfferSubstance, 'period'>): number | null {
  return overlapDays(a.period, b.period);
}

function currencyOf(sum: CountedSum | null): number {
  return numberOfCurrency(sum?.money.currency ?? null);
}

function leftOf({ amount: offered, remaining }: WithAmount): Money | null {
  const currency = sumGiven(offered)?.money.currency;
  return isMoney(remaining) && remaining.money.currency === currency ? remaining.money : null;
}

function isMoney(capacity: Capacity): capacity is Extract<Capacity, { unit: 'money' }> {
  return capacity.unit === 'money';
}
