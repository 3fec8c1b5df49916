import { describe, expect, it } from '@jest/globals';
import { emptyContent, isUntouched, same, wholeContent, withValueAt } from './content.js';

describe('what is written', () => {
  const need = emptyContent('need', 'fr');

  it('is the same however what is not known is written, and in whatever order', () => {
    const fromServer = { ...need, budget: { kind: 'unknown' as const }, quantities: {}, title: ' Sols ' };
    const typed = { ...need, quantities: { people: null }, title: 'Sols' };
    expect(same(fromServer, typed)).toBe(true);
    expect(
      same(withValueAt(need, ['languages'], ['fr', 'en']), withValueAt(need, ['languages'], ['en', 'fr'])),
    ).toBe(true);
  });

  it('is another when "no" takes the place of "not known"', () => {
    const offer = emptyContent('offer', 'en');
    expect(same(offer, { ...offer, openLicence: false })).toBe(false);
  });

  it('is untouched until something is said, whatever the language', () => {
    expect(isUntouched(need)).toBe(true);
    expect(isUntouched(emptyContent('offer', 'ar'))).toBe(true);
    expect(isUntouched(withValueAt(need, ['title'], 'Sols'))).toBe(false);
    expect(isUntouched(withValueAt(emptyContent('offer', 'en'), ['eligibility', 'groups'], ['LDC']))).toBe(
      false,
    );
  });

  it('names every field, because a replacement has to name what it empties', () => {
    expect(Object.keys(wholeContent('need', { title: 'Sols', contentLanguage: 'fr' }))).toEqual(
      expect.arrayContaining(Object.keys(need)),
    );
  });
});
