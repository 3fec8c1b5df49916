import { describe, it, expect } from '@jest/globals';
import { CODE_LISTS, LOCALES, codeList, isCodeListName, label } from './index.js';

// ISO 639 itself gives the macrolanguage Odia and its main member the same name.
const listsWithSharedNames = ['languages'];

describe('code lists', () => {
  describe.each(CODE_LISTS)('%s', (list) => {
    it.each(LOCALES)('names every code in %s', (locale) => {
      const entries = codeList(list, locale);
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.filter((entry) => entry.label.trim() === '')).toEqual([]);
      // Some languages really are called as they are coded: fon, yao.
      if (list !== 'languages') expect(entries.filter((entry) => entry.label === entry.code)).toEqual([]);
    });

    it.each(LOCALES)('gives different codes different names in %s', (locale) => {
      if (listsWithSharedNames.includes(list)) return;
      const names = codeList(list, locale).map((entry) => entry.label);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    });
  });

  it('writes each language in its own script', () => {
    for (const list of CODE_LISTS) {
      if (list === 'languages' || list === 'currencies') continue;
      const outside = (locale: 'ar' | 'zh' | 'ru', script: RegExp): string[] =>
        codeList(list, locale).flatMap((entry) => (script.test(entry.label) ? [] : [entry.label]));
      expect(outside('ar', /\p{Script=Arabic}/u)).toEqual([]);
      expect(outside('zh', /\p{Script=Han}/u)).toEqual([]);
      expect(outside('ru', /\p{Script=Cyrillic}/u)).toEqual([]);
    }
  });

  it('uses the words of the resolution', () => {
    expect(label('cooperation-types', 'technology-transfer', 'en')).toBe(
      'Technology transfer on mutually agreed terms',
    );
    expect(label('cooperation-types', 'training', 'fr')).toBe('Formation du personnel');
    expect(label('target-groups', 'indigenous-peoples', 'es')).toBe('Pueblos Indígenas');
    expect(label('country-groups', 'LDC', 'ru')).toBe('Наименее развитые страны');
    expect(label('sdg-goals', 9, 'zh')).toBe('产业、创新和基础设施');
  });

  it('counts what the resolution counts', () => {
    expect(codeList('cooperation-types', 'en')).toHaveLength(16);
    expect(codeList('life-cycle-stages', 'en')).toHaveLength(11);
    expect(codeList('target-groups', 'en')).toHaveLength(8);
    expect(codeList('sdg-goals', 'en').map(({ code }) => code)).toEqual(
      [...Array(17).keys()].map((n) => n + 1),
    );
  });

  it('refuses a code that is not in the list', () => {
    // @ts-expect-error codes are checked at compile time where they are known
    expect(() => label('delivery-modes', 'by-post', 'en')).toThrow(RangeError);
    // @ts-expect-error an inherited property is no code
    expect(() => label('delivery-modes', 'toString', 'en')).toThrow(RangeError);
    expect(() => label('countries', 'XX', 'en')).toThrow(RangeError);
  });

  it('knows the name of a list from any other text', () => {
    expect(isCodeListName('ai-topics')).toBe(true);
    expect(isCodeListName('toString')).toBe(false);
  });
});
