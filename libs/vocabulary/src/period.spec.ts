import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { hasEnded, isIsoDate, overlapDays, overlaps, periodIsValid, type Period } from './index.js';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const period: fc.Arbitrary<Period> = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { start: b, end: a } : { start: a, end: b }));

function covers({ start, end }: Period, onDate: string): boolean {
  return (start === null || start <= onDate) && (end === null || onDate <= end);
}

describe('isIsoDate', () => {
  it.each(['2026-11-24', '2028-02-29', '0001-01-01'])('takes %s', (x) => {
    expect(isIsoDate(x)).toBe(true);
  });

  it.each([
    '2027-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-1-1',
    '2026-11',
    '2026-11-24T00:00:00Z',
    20261124,
    null,
  ])('does not take %p', (x) => {
    expect(isIsoDate(x)).toBe(false);
  });
});

describe('periodIsValid', () => {
  it('takes open ends and a single day', () => {
    expect(periodIsValid({ start: null, end: null })).toBe(true);
    expect(periodIsValid({ start: '2026-01-01', end: '2026-01-01' })).toBe(true);
  });

  it('refuses an end before the start, and days that do not exist', () => {
    expect(periodIsValid({ start: '2026-01-02', end: '2026-01-01' })).toBe(false);
    expect(periodIsValid({ start: '2026-02-30', end: null })).toBe(false);
    expect(periodIsValid({ start: null, end: 'soon' })).toBe(false);
  });
});

describe('overlapDays', () => {
  it('counts the first and the last day', () => {
    const june = { start: '2026-06-01', end: '2026-06-30' };
    expect(overlapDays(june, june)).toBe(30);
    expect(overlapDays(june, { start: '2026-06-30', end: '2026-12-31' })).toBe(1);
    expect(overlapDays(june, { start: '2026-07-01', end: '2026-12-31' })).toBe(0);
  });

  it('counts leap days and does not mind daylight saving time', () => {
    const all = { start: null, end: null };
    expect(overlapDays({ start: '2028-01-01', end: '2028-12-31' }, all)).toBe(366);
    expect(overlapDays({ start: '2026-03-28', end: '2026-03-30' }, all)).toBe(3);
  });

  it('is null where there is no bound, and 0 where an open end does not help', () => {
    const from2026 = { start: '2026-01-01', end: null };
    expect(overlapDays(from2026, { start: '2027-01-01', end: null })).toBeNull();
    expect(overlapDays(from2026, { start: null, end: '2025-12-31' })).toBe(0);
    expect(overlapDays(from2026, { start: null, end: '2026-01-31' })).toBe(31);
  });

  it('is the same in both directions', () => {
    fc.assert(fc.property(period, period, (a, b) => expect(overlapDays(a, b)).toBe(overlapDays(b, a))));
  });

  it('never exceeds the shorter period', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const length = overlapDays(a, a);
        if (length !== null) expect(overlapDays(a, b)).toBeLessThanOrEqual(length);
      }),
    );
  });

  it('is not 0 exactly where some day lies in both', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        // If two periods meet at all, they do so on a day on which one of them starts or ends, or always.
        const days = [a.start, a.end, b.start, b.end, '2026-01-01'].filter((onDate) => onDate !== null);
        expect(overlaps(a, b)).toBe(days.some((onDate) => covers(a, onDate) && covers(b, onDate)));
      }),
    );
  });
});

describe('hasEnded', () => {
  it('is over the day after the last day', () => {
    const offer = { start: null, end: '2026-11-23' };
    expect(hasEnded(offer, '2026-11-23')).toBe(false);
    expect(hasEnded(offer, '2026-11-24')).toBe(true);
  });

  it('is never over without a known end', () => {
    expect(hasEnded({ start: '2001-01-01', end: null }, '2100-01-01')).toBe(false);
  });
});
