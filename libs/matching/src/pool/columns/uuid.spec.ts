import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareNearness, compareNearnessOfTexts, readUuid, WORDS_AN_ID, writeUuid } from './uuid.js';

const WORD = 8;

function inWords(...ids: string[]): Int32Array {
  const words = new Int32Array(ids.length * WORDS_AN_ID);
  ids.forEach((id, place) => writeUuid(id, words, place * WORDS_AN_ID));
  return words;
}

/** The distance as one number, the last word in front. */
function distance(a: string, b: string): bigint {
  const numberOf = (id: string) => {
    const digits = id.replaceAll('-', '');
    const words = [3, 2, 1, 0].map((word) => digits.slice(word * WORD, (word + 1) * WORD));
    return BigInt(`0x${words.join('')}`);
  };
  return numberOf(a) ^ numberOf(b);
}

// any, and such as differ in few places, so that every word decides
const ids = fc.oneof(
  fc.uuid(),
  fc
    .tuple(...Array.from({ length: WORDS_AN_ID }, () => fc.constantFrom(0, 1, 0x7fffffff, -0x80000000, -1)))
    .map((words) => readUuid(Int32Array.from(words), 0)),
);

describe('the nearness of two ids to a third', () => {
  it('is the XOR of ids with their last word in front, in words as in texts, and the same from both sides', () => {
    fc.assert(
      fc.property(ids, ids, ids, (a, b, to) => {
        const expected = distance(a, to) < distance(b, to) ? -1 : distance(a, to) > distance(b, to) ? 1 : 0;
        const words = inWords(to, a, b);
        expect(Math.sign(compareNearness(words, 4, words, 8, words, 0))).toBe(expected);
        expect(Math.sign(compareNearnessOfTexts(a, b, to))).toBe(expected);
        expect(Math.sign(compareNearnessOfTexts(b, a, to))).toBe(0 - expected);
        expect(expected === 0).toBe(a === b);
      }),
      { numRuns: 1_000 },
    );
  });
});
