import { describe, it, expect } from '@jest/globals';
import { isEligibleCountry, type Eligibility } from './index.js';

const nobodyExcluded: Eligibility = { countries: [], regions: [], groups: [], applicantKinds: [] };

describe('isEligibleCountry', () => {
  it('takes empty lists for no limit, not for nobody', () => {
    expect(isEligibleCountry(nobodyExcluded, 'RW', '2026-06-01')).toEqual({
      eligible: true,
      grounds: [{ kind: 'open-to-all' }],
      unmet: [],
    });
  });

  it('does not take a limit on applicants for a limit on countries', () => {
    const eligibility: Eligibility = { ...nobodyExcluded, applicantKinds: ['civil-society'] };
    expect(isEligibleCountry(eligibility, 'RW', '2026-06-01').eligible).toBe(true);
  });

  it('says which country or region it was', () => {
    const eligibility: Eligibility = { ...nobodyExcluded, countries: ['KH'], regions: ['202'] };
    expect(isEligibleCountry(eligibility, 'KH', '2026-06-01').grounds).toEqual([
      { kind: 'country', code: 'KH' },
    ]);
    expect(isEligibleCountry(eligibility, 'RW', '2026-06-01').grounds).toEqual([
      { kind: 'region', code: '202' },
    ]);
    expect(isEligibleCountry(eligibility, 'EG', '2026-06-01')).toEqual({
      eligible: false,
      grounds: [],
      unmet: ['countries', 'regions'],
    });
  });

  it('lets any one of country, region and group suffice', () => {
    const eligibility: Eligibility = {
      ...nobodyExcluded,
      countries: ['PE'],
      regions: ['009'],
      groups: ['LDC'],
    };
    const eligible = ['PE', 'FJ', 'NP', 'DE'].map(
      (c) => isEligibleCountry(eligibility, c, '2026-06-01').eligible,
    );
    expect(eligible).toEqual([true, true, true, false]);
  });

  it.each([
    ['any', { JM: true, FJ: true, NZ: true, RW: false }],
    ['all', { JM: false, FJ: true, NZ: false, RW: false }],
  ] as const)('reads small islands and Oceania as %s of them', (placeRule, expected) => {
    const eligibility: Eligibility = { ...nobodyExcluded, regions: ['009'], groups: ['SIDS'], placeRule };
    const found = Object.keys(expected).map((country) => [
      country,
      isEligibleCountry(eligibility, country, '2026-06-01').eligible,
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('names the part that does not hold, and asks nothing of a list that is empty', () => {
    const pacific: Eligibility = { ...nobodyExcluded, regions: ['009'], groups: ['SIDS'], placeRule: 'all' };
    const jamaica = isEligibleCountry(pacific, 'JM', '2026-06-01');
    expect(jamaica).toMatchObject({ eligible: false, grounds: [{ kind: 'group' }], unmet: ['regions'] });
    const oceania: Eligibility = { ...pacific, groups: [] };
    expect(isEligibleCountry(oceania, 'NZ', '2026-06-01')).toMatchObject({ eligible: true, unmet: [] });
    expect(isEligibleCountry({ ...nobodyExcluded, placeRule: 'all' }, 'RW', '2026-06-01').eligible).toBe(
      true,
    );
  });

  it('asks whether the country belongs to the group on that day, and tells the source', () => {
    const eligibility: Eligibility = { ...nobodyExcluded, groups: ['CARICOM', 'LDC'] };
    expect(isEligibleCountry(eligibility, 'BD', '2026-11-23').grounds).toEqual([
      { kind: 'group', code: 'LDC', source: expect.stringContaining('A/RES/76/8') },
    ]);
    expect(isEligibleCountry(eligibility, 'BD', '2026-11-24').eligible).toBe(false);
  });

  it('refuses an unknown country', () => {
    expect(() => isEligibleCountry(nobodyExcluded, 'XX', '2026-06-01')).toThrow(RangeError);
  });
});
