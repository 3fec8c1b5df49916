import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeList, codesNamedBy, LOCALES, searchWords, SEARCHED_LISTS } from './index.js';

const labels = SEARCHED_LISTS.flatMap((list) =>
  LOCALES.flatMap((locale) => codeList(list, locale).map(({ code, label }) => ({ list, code, label }))),
);

describe('a word that names codes', () => {
  it.each(['Health', 'santé', 'SANTE', 'salud', 'здоровье', '健康', 'الصحة', 'صحة', 'sant'])(
    'finds health by %s',
    (word) => {
      const named = codesNamedBy(word);
      expect([...(named.get('ai-topics') ?? []), ...(named.get('sdg-goals') ?? [])]).toEqual(
        expect.arrayContaining([word === '健康' || word === 'здоровье' ? 3 : 'health']),
      );
    },
  );

  it.each([
    ['塞内加尔', 'SN'],
    ['Сенегал', 'SN'],
    ['السنغال', 'SN'],
    ['Cote', 'CI'],
  ])('finds a country by %s', (word, code) => {
    expect(codesNamedBy(word).get('countries')).toContain(code);
  });

  it('names nothing by letters from the middle of a word, nor by the first two', () => {
    expect(codesNamedBy('ealth').size).toBe(0);
    expect(codesNamedBy('he').get('ai-topics')).toBeUndefined();
    expect(codesNamedBy('国').size).toBe(0);
  });

  it('finds every code by each word of its labels, whole or begun, in capitals or not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...labels),
        fc.nat(),
        fc.boolean(),
        ({ list, code, label }, at, capitals) => {
          const words = searchWords(label).filter((word) => word.length > 2);
          fc.pre(words.length > 0);
          const word = words[at % words.length]!.slice(0, 3 + (at % 5));
          expect(codesNamedBy(capitals ? word.toUpperCase() : word).get(list)).toContain(code);
        },
      ),
    );
  });
});

describe('the words of a search', () => {
  it('are parted by spaces and punctuation, each taken once', () => {
    expect(searchWords('  AI/ML, formation (santé) AI ')).toEqual(['AI', 'ML', 'formation', 'santé']);
  });

  it('are parted by a dictionary where they are written without spaces', () => {
    expect(searchWords('卫生人员培训')).toEqual(['卫生', '人员', '培训']);
  });

  it('keep names together that no dictionary knows', () => {
    expect(searchWords('卢旺达卫生')).toEqual(['卢旺达', '卫生']);
  });
});
