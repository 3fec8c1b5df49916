import { describe, it, expect } from '@jest/globals';
import { COUNTRY_CODES, REGIONS, isRegionCode, m49RegionsOf, regionCodeByName } from './index.js';

describe('M49 regions', () => {
  it('go from the widest to the narrowest', () => {
    expect(m49RegionsOf('RW')).toEqual(['002', '202', '014']);
    expect(m49RegionsOf('EG')).toEqual(['002', '015']);
    expect(m49RegionsOf('JM')).toEqual(['019', '419', '029']);
    expect(m49RegionsOf('NP')).toEqual(['142', '034']);
    expect(m49RegionsOf('CK')).toEqual(['009', '061']);
  });

  it('cover every country and area but Antarctica', () => {
    expect(COUNTRY_CODES.filter((code) => m49RegionsOf(code).length === 0)).toEqual(['AQ']);
  });

  it('are exactly those in which a country lies', () => {
    const inUse = new Set(COUNTRY_CODES.flatMap(m49RegionsOf));
    expect(REGIONS.map(({ code }) => code)).toEqual([...inUse].sort());
  });

  it('does not hand out its own lists', () => {
    m49RegionsOf('RW').pop();
    expect(m49RegionsOf('RW')).toHaveLength(3);
  });

  it.each(['Africa', 'Sub-Saharan Africa', 'Asia', 'Oceania', 'Latin America and the Caribbean'])(
    'finds %s, a name used in published offers',
    (name) => {
      expect(isRegionCode(regionCodeByName(name))).toBe(true);
    },
  );

  it('finds a region by name in any case, and says when there is none', () => {
    expect(regionCodeByName('sub-saharan AFRICA ')).toBe('202');
    expect(regionCodeByName('MENA')).toBeNull();
  });

  it('does not take the world, a country or a property for a region', () => {
    expect(['001', '646', '2', 'toString', null].filter(isRegionCode)).toEqual([]);
    expect(() => m49RegionsOf('XX')).toThrow(RangeError);
  });
});
