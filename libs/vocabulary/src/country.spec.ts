import { describe, it, expect } from '@jest/globals';
import { COUNTRY_CODES, countryName, isCountryCode } from './index.js';

describe('countries', () => {
  it('are the 249 countries and areas of ISO 3166-1', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(249);
    expect(isCountryCode('RW')).toBe(true);
  });

  it.each(['rw', 'RWA', 'EU', 'XK', 'UK', '', null])('does not take %p for one', (x) => {
    expect(isCountryCode(x)).toBe(false);
  });

  it('has names in the languages of the United Nations', () => {
    expect(countryName('TD', 'en')).toBe('Chad');
    expect(countryName('TD', 'ar')).toBe('تشاد');
    expect(countryName('DE', 'es')).toBe('Alemania');
  });

  it('uses the names that the United Nations uses', () => {
    expect(countryName('CD', 'en')).toBe('Democratic Republic of the Congo');
    expect(countryName('PS', 'fr')).toBe('État de Palestine');
    expect(countryName('MM', 'en')).toBe('Myanmar');
    expect(countryName('CI', 'ar')).toBe('كوت ديفوار');
  });

  it('refuses an unknown code', () => {
    expect(() => countryName('XX', 'en')).toThrow(RangeError);
  });
});
