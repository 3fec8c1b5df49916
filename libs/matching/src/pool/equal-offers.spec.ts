import { describe, expect, it } from '@jest/globals';
import { randomOf } from '@mutua/testing';
import { Clearing, EQUITY_POLICY, allocationOf } from '../clearing/index.js';
import { aNeed, anOffer, today } from '../explanation/builders.spec-data.js';
import { CANDIDATES_KEPT } from '../matching-policy.js';
import { readUuid } from './columns/uuid.js';
import { MatchIndex } from './match-index.js';

const NEEDS = 26;
const OFFERS = 40;
/** The same each time: of a thousand draws, about one leaves a need without an offer of its own. */
const DRAWS = 20;

interface Ids {
  readonly needs: readonly string[];
  readonly offers: readonly string[];
}

const many = (count: number, idOf: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => idOf(at));
const numbered = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const word = (random: () => number) => Math.floor(random() * 2 ** 32);

/** An id of version 7: 48 bits of the time, and chance. */
function idOfTime(msecs: number, random: () => number): string {
  const late = (msecs % 0x10000) * 0x10000 + 0x7000 + (word(random) & 0xfff);
  return readUuid(Int32Array.of(Math.floor(msecs / 0x10000), late, word(random), word(random)), 0);
}

function* drawn(idsBy: (random: () => number) => Ids): Generator<Ids> {
  for (let seed = 1; seed <= DRAWS; seed += 1) yield idsBy(randomOf(seed));
}

const atRandom = drawn((random) => {
  const idOf = () =>
    readUuid(
      Int32Array.from({ length: 4 }, () => word(random)),
      0,
    );
  return { needs: many(NEEDS, idOf), offers: many(OFFERS, idOf) };
});

/** Offers of half a year, and needs that came months later, within seconds. */
const ofTheirTimes = drawn((random) => {
  const opened = Date.parse('2026-01-10T08:00:00Z');
  return {
    needs: many(NEEDS, (at) => idOfTime(opened + 25_000_000_000 + at * 50, random)),
    offers: many(OFFERS, (at) => idOfTime(opened + at * 400_000_000, random)),
  };
});

const inSequence = [NEEDS, 100, 1_000].map((before) => ({
  needs: many(NEEDS, (at) => numbered(at + 1)),
  offers: many(OFFERS, (at) => numbered(at + 1 + before)),
}));

function listsOf({ needs, offers }: Ids): Map<string, { offerId: string; score: number }[]> {
  const index = new MatchIndex();
  for (const id of offers) index.putOffer(anOffer({ id }));
  return new Map(
    needs.map((id) => {
      const { best } = index.topOffersFor(aNeed({ id }), today, CANDIDATES_KEPT);
      return [id, best.map(({ id: offerId, score }) => ({ offerId, score }))];
    }),
  );
}

describe('equal offers, of which each can serve one need', () => {
  it.each<[string, Iterable<Ids>]>([
    ['of random ids', atRandom],
    ['of ids that begin with their times', ofTheirTimes],
    ['of ids in sequence', inSequence],
  ])('%s are spread over the lists of equal needs, so that all needs are served', (_, draws) => {
    for (const ids of draws) {
      const lists = listsOf(ids);
      const listed = new Set([...lists.values()].flat().map(({ offerId }) => offerId));
      expect(listed.size).toBeGreaterThanOrEqual(OFFERS - 1);
      const clearing = new Clearing(EQUITY_POLICY);
      for (const id of ids.offers) clearing.putOffer({ id, capacity: 1 });
      for (const [id, candidates] of lists) clearing.putNeed({ id, asks: 1, groups: [], candidates });
      clearing.settle();
      expect([...allocationOf(clearing)]).toHaveLength(NEEDS);
    }
  });
});
