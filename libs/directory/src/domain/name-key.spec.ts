import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameKeyOf } from './name-key.js';

describe('names', () => {
  it.each([
    ['Ministère', 'MINISTERE'],
    ['Ministère', 'Ministe\u0300re'],
    ['  Agence   du numérique ', 'agence du numerique'],
    ['Weißes Haus', 'WEISSES HAUS'],
    ['Rwanda Information-Society Authority (R.I.S.A.)', 'Rwanda Information Society Authority, RISA'],
    ['Agence du num\u00e9rique', 'Agence\u200bdu\u00a0num\u00e9rique'],
    ['Data « Lab »', 'Datalab'],
    ['İstanbul', 'ISTANBUL'],
    ['ΥΠΟΥΡΓΕΙΟ ΨΗΦΙΑΚΗΣ', 'Υπουργείο Ψηφιακής'],
    ['Министерство учёта', 'министерство учета'],
    ['وِزَارَةُ الاتّصالات', 'وزارة الاتصالات'],
    ['ＩＴＵ', 'ITU'],
    ['Min\u200bistry\u2060 of\u00ad ICT\ufeff', 'Ministry of ICT'],
    ['\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', '\u0645\u06cc\u062e\u0648\u0627\u0647\u0645'],
  ])('%s and %s are the same', (one, other) => {
    expect(nameKeyOf(one)).toBe(nameKeyOf(other));
  });

  it.each([
    ['Ministry of ICT', 'Ministry of IT'],
    ['राज', 'रज'],
    ['C++ Institute', 'C Institute'],
    ['कि', 'की'],
    ['数字部', '数码部'],
  ])('%s and %s are different', (one, other) => {
    expect(nameKeyOf(one)).not.toBe(nameKeyOf(other));
  });

  it('are compared alike however often they are prepared, in whatever form of Unicode they come', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = nameKeyOf(name);
        expect(nameKeyOf(key)).toBe(key);
        expect(nameKeyOf(name.normalize('NFD'))).toBe(key);
        expect(nameKeyOf(name.normalize('NFC'))).toBe(key);
      }),
      { numRuns: 1_000 },
    );
  });
});
