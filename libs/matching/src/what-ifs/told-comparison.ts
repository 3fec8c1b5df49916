import type { Changes, ChosenPair, Comparison, Effect, Effects, Tally } from './compare.js';

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

export interface ToldSide extends Effects {
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
  const pairs = [...needs.told, ...offers.told].flatMap(({ before, after }) => [...before, ...after]);
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
  { told: changes, ...effects }: Changes,
  other: 'needId' | 'offerId',
  titles: ReadonlyMap<string, string>,
): ToldSide {
  const titleOf = (id: string) => titles.get(id) ?? '';
  const partner = (pair: ChosenPair): ToldPartner => ({
    id: pair[other],
    title: titleOf(pair[other]),
    score: pair.score,
    presentScore: pair.presentScore,
  });
  return {
    ...effects,
    told: changes.map(({ id, effect, before, after }) => ({
      id,
      title: titleOf(id),
      effect,
      before: before.map(partner),
      after: after.map(partner),
    })),
  };
}
