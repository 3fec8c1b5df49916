import { describe, expect, it } from '@jest/globals';
import { aNeed, anOffer, today } from '../explanation/builders.spec-data.js';
import { nearMissesAmong } from './near-misses.js';

const idOf = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const committed = { commitment: 'committed' as const };
/** The numbers from 2 to 9, by how near they are to 1. */
const NEAREST_FIRST = [3, 2, 5, 4, 7, 6, 9, 8].map(idOf);

describe('near misses that are equal', () => {
  it('are told in the order of nearness to the id of the need, or of the offer', () => {
    const others = [...NEAREST_FIRST].sort();
    const need = aNeed({ id: idOf(1) });
    const ofNeed = nearMissesAmong(
      others.map((id) => ({ need, offer: anOffer({ id, ...committed }) })),
      today,
    );
    expect(ofNeed.map(({ offer }) => offer.id)).toEqual(NEAREST_FIRST);
    const offer = anOffer({ id: idOf(1), ...committed });
    const ofOffer = nearMissesAmong(
      others.map((id) => ({ need: aNeed({ id }), offer })),
      today,
    );
    expect(ofOffer.map(({ need: { id } }) => id)).toEqual(NEAREST_FIRST);
  });
});
