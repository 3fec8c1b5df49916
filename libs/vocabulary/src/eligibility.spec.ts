import { describe, it, expect } from '@jest/globals';
import { isEligibleCountry, type Eligibility } from './index.js';

const nobodyExcluded: Eligibility = { countries: [], regions: [], groups: [], applicantKinds: [] };

describe('isEligibleCountry', () => {
  it('takes empty lists for no limit, not for nobody', () => {
    expect(isEligibleCountry(nobodyExcluded, 'RW', '2026-06-01')).toEqual({
      eligible: true,
      because: { kind: 'open-to-all' },
    });
  });

  it('does not take a limit on applicants for a limit on countries', () => {
    const eligibility: Eligibility = { ...nobodyExcluded, applicantKinds: ['civil-society'] };
    expect(isEligibleCountry(eligibility, 'RW', '2026-06-01').eligible).toBe(true);
  });

  it('says which country or region it was', () => {
    const eligibility: Eligibility = { ...nobodyExcluded, countries: ['KH'], regions: ['202'] };
    expect(isEligibleCountry(eligibility, 'KH', '2026-06-01').because).toEqual({
      kind: 'country',
      code: 'KH',
    });
    expect(isEligibleCountry(eligibility, 'RW', '2026-06-01').because).toEqual({
      kind: 'region',
      code: '202',
    });
    expect(isEligibleCountry(eligibility, 'EG', '2026-06-01')).toEqual({
      eligible: false,
      because: { kind: 'none' },
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

  it('asks whether the country belongs to the group on that day, and tells the source', () => {
    const eligibility: Eligibility = { ...nobodyExcluded, groups: ['CARICOM', 'LDC'] };
    expect(isEligibleCountry(eligibility, 'BD', '2026-11-23').because).toEqual({
      kind: 'group',
      code: 'LDC',
      source: expect.stringContaining('A/RES/76/8'),
    });
    expect(isEligibleCountry(eligibility, 'BD', '2026-11-24').eligible).toBe(false);
  });

  it('refuses an unknown country', () => {
    expect(() => isEligibleCountry(nobodyExcluded, 'XX', '2026-06-01')).toThrow(RangeError);
  });
});
