import { describe, expect, it } from '@jest/globals';
import { formatIn } from './use-format.js';

describe('when something can be done again', () => {
  it('is never told too early, in seconds or minutes', () => {
    const english = formatIn('en');
    expect([1, 59, 60, 61, 900].map(english.in)).toEqual([
      'in 1 second',
      'in 59 seconds',
      'in 1 minute',
      'in 2 minutes',
      'in 15 minutes',
    ]);
  });

  it('is told in the reader’s language', () => {
    expect(formatIn('fr').in(30)).toBe('dans 30 secondes');
    expect(formatIn('ru').in(120)).toBe('через 2 минуты');
  });
});
