import { describe, it, expect } from '@jest/globals';
import { LANGUAGE_CODES, codeList, isLanguageCode, languageName } from './index.js';

describe('languages', () => {
  it('has two-letter codes first', () => {
    const short = LANGUAGE_CODES.filter((code) => code.length === 2);
    expect(short.length).toBeGreaterThan(180);
    expect(LANGUAGE_CODES.slice(0, short.length)).toEqual(short);
    expect(new Set(LANGUAGE_CODES).size).toBe(LANGUAGE_CODES.length);
  });

  it.each(['rw', 'km', 'nd', 'qu', 'ay', 'dv', 'dag', 'quy', 'fon'])(
    'knows %s, used in published needs',
    (code) => {
      expect(isLanguageCode(code)).toBe(true);
    },
  );

  it.each(['SW', 'swa', 'fr-FR', 'xx', 'zzz', 'lat', '', null])('does not take %p for a language', (x) => {
    expect(isLanguageCode(x)).toBe(false);
  });

  it('names languages in the language of the reader', () => {
    expect(languageName('sw', 'ru')).toBe('суахили');
    expect(languageName('rw', 'zh')).toBe('卢旺达语');
  });

  it('falls back to the English name of ISO 639', () => {
    expect(languageName('dag', 'fr')).toBe('Dagbani');
  });

  it('keeps a language apart from the one that contains it', () => {
    expect(languageName('kmr', 'en')).toBe('Northern Kurdish');
    expect(languageName('tw', 'en')).toBe('Twi');
    expect(languageName('lah', 'en')).not.toBe(languageName('pnb', 'en'));
  });

  it('gives two-letter codes names that differ', () => {
    const names = codeList('languages', 'en').flatMap(({ code, label }) =>
      code.length === 2 ? [label] : [],
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('refuses an unknown code', () => {
    expect(() => languageName('zzz', 'en')).toThrow(RangeError);
  });
});
