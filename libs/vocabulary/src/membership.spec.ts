import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import {
  COUNTRY_CODES,
  COUNTRY_GROUPS,
  MEMBERSHIPS,
  groupsOf,
  isCountryCode,
  isIsoDate,
  isMemberOf,
  membershipOf,
  type CountryGroup,
} from './index.js';

function membersOn(group: CountryGroup, onDate: string): string[] {
  return COUNTRY_CODES.filter((country) => isMemberOf(country, group, onDate));
}

const day = fc
  .date({ min: new Date('1940-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('membership of country groups', () => {
  it.each(['BD', 'LA', 'NP'])('%s is an LDC up to 2026-11-23', (country) => {
    expect(isMemberOf(country, 'LDC', '2026-11-23')).toBe(true);
    expect(isMemberOf(country, 'LDC', '2026-11-24')).toBe(false);
  });

  it.each([
    ['BW', 'LDC', '1994-12-18', '1994-12-19'],
    ['CV', 'LDC', '2007-12-19', '2007-12-20'],
    ['MV', 'LDC', '2010-12-31', '2011-01-01'],
    ['WS', 'LDC', '2013-12-31', '2014-01-01'],
    ['GQ', 'LDC', '2017-06-03', '2017-06-04'],
    ['VU', 'LDC', '2020-12-03', '2020-12-04'],
    ['BT', 'LDC', '2023-12-12', '2023-12-13'],
    ['ST', 'LDC', '2024-12-12', '2024-12-13'],
    ['SB', 'LDC', '2027-12-12', '2027-12-13'],
    ['KH', 'LDC', '2029-12-18', '2029-12-19'],
    ['SN', 'LDC', '2029-12-18', '2029-12-19'],
    ['GB', 'EU', '2020-01-31', '2020-02-01'],
    ['NR', 'ODA', '2025-12-31', '2026-01-01'],
    ['AG', 'ODA', '2021-12-31', '2022-01-01'],
    ['ZW', 'COMMONWEALTH', '2003-12-06', '2003-12-07'],
  ] as const)('%s leaves %s after %s', (country, group, lastDay, firstDayOut) => {
    expect(isMemberOf(country, group, lastDay)).toBe(true);
    expect(isMemberOf(country, group, firstDayOut)).toBe(false);
  });

  it.each([
    ['TL', 'ASEAN', '2025-10-25', '2025-10-26'],
    ['MA', 'AU', '2017-01-30', '2017-01-31'],
    ['HR', 'EU', '2013-06-30', '2013-07-01'],
    ['RW', 'COMMONWEALTH', '2009-11-28', '2009-11-29'],
    ['GA', 'COMMONWEALTH', '2022-06-24', '2022-06-25'],
  ] as const)('%s joins %s after %s', (country, group, lastDayOut, firstDay) => {
    expect(isMemberOf(country, group, lastDayOut)).toBe(false);
    expect(isMemberOf(country, group, firstDay)).toBe(true);
  });

  it('remembers that a country was out for a while', () => {
    const gambia = ['2013-10-02', '2013-10-03', '2018-02-07', '2018-02-08'];
    expect(gambia.map((onDate) => isMemberOf('GM', 'COMMONWEALTH', onDate))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const maldives = ['2016-10-12', '2016-10-13', '2020-01-31', '2020-02-01'];
    expect(maldives.map((onDate) => isMemberOf('MV', 'COMMONWEALTH', onDate))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['LDC', 44],
    ['LLDC', 32],
    ['SIDS', 57],
    ['AU', 55],
    ['COMMONWEALTH', 56],
    ['EU', 27],
    ['ASEAN', 11],
    ['CARICOM', 15],
    ['PACIFIC-SIS', 8],
  ] as const)('%s has %d members in October 2026', (group, count) => {
    expect(membersOn(group, '2026-10-31')).toHaveLength(count);
  });

  it('had 45 LDCs at the end of 2023 and has 41 from 2026-11-24', () => {
    expect(membersOn('LDC', '2023-12-31')).toHaveLength(45);
    expect(membersOn('LDC', '2026-11-24')).toHaveLength(41);
  });

  it('counts every LDC since 2018 among the recipients of official development assistance', () => {
    for (const onDate of ['2018-01-01', '2024-12-13', '2026-11-23', '2027-01-01']) {
      expect(membersOn('LDC', onDate).filter((country) => !isMemberOf(country, 'ODA', onDate))).toEqual([]);
    }
  });

  it('keeps donors off the list of recipients', () => {
    expect(['US', 'JP', 'FR', 'CL', 'KR', 'SG'].filter((c) => isMemberOf(c, 'ODA', '2026-01-01'))).toEqual(
      [],
    );
  });

  it('tells the source', () => {
    expect(membershipOf('NP', 'LDC', '2026-01-01')?.source).toContain('A/RES/76/8');
    expect(membershipOf('NP', 'LDC', '2027-01-01')).toBeNull();
  });

  it('lists the groups of a country in their order', () => {
    expect(groupsOf('RW', '2026-01-01')).toEqual(['LDC', 'LLDC', 'ODA', 'AU', 'COMMONWEALTH']);
    expect(groupsOf('TV', '2026-01-01')).toEqual(['LDC', 'SIDS', 'ODA', 'COMMONWEALTH', 'PACIFIC-SIS']);
    expect(groupsOf('US', '2026-01-01')).toEqual([]);
  });

  it('has a known country, whole dates in order and a source in every record', () => {
    const broken = MEMBERSHIPS.filter(
      ({ country, from, to, source }) =>
        !isCountryCode(country) ||
        (from !== null && !isIsoDate(from)) ||
        (to !== null && !isIsoDate(to)) ||
        (from !== null && to !== null && from >= to) ||
        source.trim() === '',
    );
    expect(broken).toEqual([]);
  });

  it('has no two records in force for one country and group on one day', () => {
    const record = fc.constantFrom(...MEMBERSHIPS);
    fc.assert(
      fc.property(record, day, ({ country, group }, onDate) => {
        const inForce = MEMBERSHIPS.filter(
          (other) =>
            other.country === country &&
            other.group === group &&
            (other.from ?? '') <= onDate &&
            onDate < (other.to ?? '9999'),
        );
        expect(inForce.length).toBeLessThanOrEqual(1);
        expect(membershipOf(country, group, onDate)).toBe(inForce[0] ?? null);
      }),
    );
  });

  it('gives the same answer by group and by country', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COUNTRY_CODES), day, (country, onDate) => {
        const groups = groupsOf(country, onDate);
        expect(COUNTRY_GROUPS.filter((group) => isMemberOf(country, group, onDate))).toEqual(groups);
      }),
    );
  });
});
