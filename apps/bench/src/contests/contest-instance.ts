import type { StoredCandidate, StoredNeed, StoredOffer } from '@mutua/matching/rounds';
import { randomOf } from '@mutua/testing';
import type { Money } from '@mutua/vocabulary';

export interface ContestSize {
  readonly needs: number;
  readonly offers: number;
  /** Which part of the offers are sums of money with a minimum for each recipient; the others are grants, one or two. */
  readonly ofMoney: number;
}

export interface ContestInstance {
  readonly needs: readonly StoredNeed[];
  readonly offers: readonly StoredOffer[];
  readonly candidates: readonly StoredCandidate[];
}

const CANDIDATES_A_NEED = 20;
const COUNTRIES = ['BR', 'RW', 'FJ', 'VN'];
/** What needs ask for, in thousands; half of all of it is what offers of money would have, if all were money. */
const ASKED = { least: 20, most: 120 };
const OFFERED_OF_ASKED = 0.5;
const MINIMUM = { least: 10, most: 50 };
const SCORES = { least: 4_000, most: 10_000 };

/** Needs that contend for offers, most of all for scarce money of which nobody gets less than a minimum. The same for the same seed. */
export function contestOf({ needs, offers, ofMoney }: ContestSize, seed: number): ContestInstance {
  const random = randomOf(seed);
  const between = ({ least, most }: { readonly least: number; readonly most: number }) =>
    least + Math.floor(random() * (most - least + 1));
  const oneOf = <T>(all: readonly T[]) => all[between({ least: 0, most: all.length - 1 })]!;
  const asking = Array.from({ length: needs }, (_, at): StoredNeed => ({
    id: idOf(1, at),
    country: oneOf(COUNTRIES),
    cooperationTypes: ['financing'],
    coveredTypes: [],
    budget: { kind: 'exact', money: thousands(between(ASKED)) },
  }));
  const mean = ((ASKED.least + ASKED.most) / 2) * (needs / offers) * OFFERED_OF_ASKED;
  const offering = Array.from({ length: offers }, (_, at): StoredOffer => {
    const left = Math.max(MINIMUM.least, Math.round(mean * (0.5 + random())));
    const isMoney = random() < ofMoney;
    const capacity = isMoney
      ? ({ unit: 'money', money: thousands(left) } as const)
      : ({ unit: 'grants', quantity: between({ least: 1, most: 2 }) } as const);
    return {
      id: idOf(2, at),
      cooperationTypes: ['financing'],
      capacity,
      remaining: capacity,
      amount: isMoney
        ? { kind: 'floor', money: thousands(Math.min(left, between(MINIMUM))) }
        : { kind: 'unknown' },
    };
  });
  const candidates = asking.flatMap(({ id: needId }) => {
    const chosen = new Set<StoredOffer>();
    while (chosen.size < Math.min(CANDIDATES_A_NEED, offers)) chosen.add(oneOf(offering));
    return Array.from(chosen, ({ id: offerId }) => ({ needId, offerId, score: between(SCORES) })).sort(
      (a, b) => b.score - a.score,
    );
  });
  return { needs: asking, offers: offering, candidates };
}

function thousands(sum: number): Money {
  return { amount: `${sum}000`, currency: 'USD' };
}

function idOf(kind: 1 | 2, at: number): string {
  return `00000000-0000-4000-8000-${kind}${String(at).padStart(11, '0')}`;
}
