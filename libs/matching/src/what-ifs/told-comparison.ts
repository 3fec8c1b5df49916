import type { ChosenPair, Comparison, Effect, Tally } from './compare.js';

/** Of needs, and of offers, so many are told one by one; the others are counted. */
export const MOST_TOLD = 500;

export interface ToldPartner {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly presentScore: number;
}

export interface ToldChange {
  readonly id: string;
  readonly title: string;
  readonly effect: Effect;
  readonly before: readonly ToldPartner[];
  readonly after: readonly ToldPartner[];
}

export interface ToldSide {
  readonly gains: number;
  readonly loses: number;
  readonly changes: number;
  /** At most {@link MOST_TOLD}, losses first. */
  readonly told: readonly ToldChange[];
}

/** What other rules change, with the titles of needs and offers as they were then. */
export interface ToldComparison {
  readonly before: Tally;
  readonly after: Tally;
  readonly needs: ToldSide;
  readonly offers: ToldSide;
}

/** The ids whose titles are needed to tell a comparison. */
export function namedIn({ needs, offers }: Comparison): { needs: string[]; offers: string[] } {
  const told = [needs, offers].map((changes) => changes.slice(0, MOST_TOLD));
  const pairs = told.flat().flatMap(({ before, after }) => [...before, ...after]);
  return {
    needs: [...new Set(pairs.map(({ needId }) => needId))],
    offers: [...new Set(pairs.map(({ offerId }) => offerId))],
  };
}

export function told(
  { before, after, needs, offers }: Comparison,
  titles: ReadonlyMap<string, string>,
): ToldComparison {
  return {
    before,
    after,
    needs: toldSide(needs, 'offerId', titles),
    offers: toldSide(offers, 'needId', titles),
  };
}

function toldSide(
  changes: Comparison['needs'],
  other: 'needId' | 'offerId',
  titles: ReadonlyMap<string, string>,
): ToldSide {
  const count = (effect: Effect) => changes.filter((change) => change.effect === effect).length;
  const titleOf = (id: string) => titles.get(id) ?? '';
  const partner = (pair: ChosenPair): ToldPartner => ({
    id: pair[other],
    title: titleOf(pair[other]),
    score: pair.score,
    presentScore: pair.presentScore,
  });
  return {
    gains: count('gains'),
    loses: count('loses'),
    changes: count('changes'),
    told: changes.slice(0, MOST_TOLD).map(({ id, effect, before, after }) => ({
      id,
      title: titleOf(id),
      effect,
      before: before.map(partner),
      after: after.map(partner),
    })),
  };
}
