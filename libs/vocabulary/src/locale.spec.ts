import { describe, it, expect } from '@jest/globals';
import { LOCALES, isLocale } from './index.js';

describe('locales', () => {
  it('are the six official languages of the United Nations', () => {
    expect([...LOCALES].sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
  });

  it.each(['FR', 'fr-CH', 'de', '', 0, null])('does not take %p for one', (x) => {
    expect(isLocale(x)).toBe(false);
  });
});
