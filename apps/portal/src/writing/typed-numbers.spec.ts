import { describe, expect, it } from '@jest/globals';
import { countOrTyped, plainNumber, sumOrTyped } from './typed-numbers.js';

describe('a number that is typed', () => {
  it.each([
    ['25', '25'],
    ['1 200,50', '1200.50'],
    ['1.5', '1.5'],
    ['0,125', '0.125'],
    ['1.2345', '1.2345'],
    ['1,234,567', '1234567'],
    ['1,200.50', '1200.50'],
    ['1.234.567,8', '1234567.8'],
    ["12'000", '12000'],
    ['٥٠٠', '500'],
    ['١٬٢٠٠٫٥', '1200.5'],
    ['２５', '25'],
  ])('is taken as it was meant: %s', (typed, plain) => {
    expect(plainNumber(typed)).toBe(plain);
  });

  it.each(['1,200', '1.200', '999.000', '-3', '2e3', '1..2', '1,2,3', 'about 25', '25 people', ''])(
    'is none, or could be two: %s',
    (typed) => {
      expect(plainNumber(typed)).toBeNull();
    },
  );
});

describe('a whole number that is typed', () => {
  it('is taken in the digits of the reader, with spaces between them', () => {
    expect(['25', '1 200', '٢٥', '007', '25 '].map(countOrTyped)).toEqual([25, 1200, 25, 7, 25]);
    expect(['', '  '].map(countOrTyped)).toEqual([null, null]);
  });

  it('stays as it was typed where it is none, instead of becoming another number', () => {
    const wrong = ['about 25', '1.5', '1,200', '-3', '2e3', '9'.repeat(20), '25 people'];
    expect(wrong.map(countOrTyped)).toEqual(wrong);
  });
});

describe('a sum that is typed', () => {
  it('has a point and Latin digits, or stays as it was typed', () => {
    expect(['1 200,50', '٥٠٠', '1,200', 'about 25'].map(sumOrTyped)).toEqual([
      '1200.50',
      '500',
      '1,200',
      'about 25',
    ]);
  });
});
