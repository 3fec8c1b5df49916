import { describe, it, expect } from '@jest/globals';
import { CURRENCY_CODES, currencyDecimals, currencyName, isCurrencyCode } from './index.js';

describe('currencies', () => {
  it.each(['XOF', 'GHS', 'MUR', 'USD', 'LKR', 'COP', 'CAD', 'EUR', 'GBP', 'XDR', 'XCG'])(
    'knows %s',
    (code) => {
      expect(isCurrencyCode(code)).toBe(true);
    },
  );

  it.each(['usd', 'XAU', 'XXX', 'XTS', 'BTC', '', null])('does not take %p for a currency', (x) => {
    expect(isCurrencyCode(x)).toBe(false);
  });

  it('knows the decimals of ISO 4217', () => {
    expect([currencyDecimals('USD'), currencyDecimals('XOF'), currencyDecimals('TND')]).toEqual([2, 0, 3]);
    expect(CURRENCY_CODES.filter((code) => ![0, 2, 3, 4].includes(currencyDecimals(code)))).toEqual([]);
    expect(() => currencyDecimals('XXX')).toThrow(RangeError);
  });

  it('names currencies in the language of the reader', () => {
    expect(currencyName('USD', 'es')).toBe('dólar estadounidense');
    expect(() => currencyName('XXX', 'en')).toThrow(RangeError);
  });
});
