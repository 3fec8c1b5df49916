import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import {
  CURRENCY_CODES,
  LOCALES,
  MoneyError,
  addMoney,
  compareMoney,
  currencyDecimals,
  formatMoney,
  halfOf,
  isDecimal,
  parseMoney,
  ratio,
  type Money,
} from './index.js';

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof MoneyError) return error.code;
    throw error;
  }
  return undefined;
}

function moneyIn(currency: string): fc.Arbitrary<Money> {
  const decimals = currencyDecimals(currency);
  const whole = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
  const fraction = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: decimals });
  return fc.tuple(whole, fraction).map(([units, digits]) => ({
    amount: digits.length === 0 ? `${units}` : `${units}.${digits.join('')}`,
    currency,
  }));
}

const money = fc.constantFrom(...CURRENCY_CODES).chain(moneyIn);
const pairs = fc.constantFrom('USD', 'XOF', 'TND', 'CLF').chain((c) => fc.tuple(moneyIn(c), moneyIn(c)));

// The amount in the smallest unit, computed apart from the code under test.
function minorUnits({ amount, currency }: Money): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(currencyDecimals(currency), '0'));
}

describe('parseMoney', () => {
  it.each(['0', '0.00', '12', '1250.5', '999999999999999.99'])('takes %s US dollars as written', (amount) => {
    expect(parseMoney({ amount, currency: 'USD' })).toEqual({ amount, currency: 'USD' });
  });

  it.each([1000, '', '1e3', '1,000', '.5', '5.', '007', ' 5', '+5', 'NaN', 'Infinity', null, undefined])(
    'refuses %p, which is not a decimal written as a string',
    (amount) => {
      expect(codeOf(() => parseMoney({ amount, currency: 'USD' }))).toBe('not-a-decimal');
    },
  );

  it.each([null, undefined, 'USD 5', 5, []])('refuses %p, which is no sum of money', (x) => {
    expect(codeOf(() => parseMoney(x))).toBe('not-a-decimal');
  });

  it('says what is wrong', () => {
    expect(codeOf(() => parseMoney({ amount: '-5', currency: 'USD' }))).toBe('negative');
    expect(codeOf(() => parseMoney({ amount: '5', currency: 'usd' }))).toBe('unknown-currency');
    expect(codeOf(() => parseMoney({ amount: '5' }))).toBe('unknown-currency');
    expect(codeOf(() => parseMoney({ amount: '5.001', currency: 'USD' }))).toBe('too-many-decimals');
    expect(codeOf(() => parseMoney({ amount: '5.0', currency: 'XOF' }))).toBe('too-many-decimals');
    expect(codeOf(() => parseMoney({ amount: '1000000000000000', currency: 'USD' }))).toBe('too-large');
  });

  it('keeps nothing but the two fields', () => {
    expect(parseMoney({ amount: '5', currency: 'EUR', note: 'x' })).toEqual({ amount: '5', currency: 'EUR' });
  });

  it('reads back what it wrote, to the last decimal', () => {
    fc.assert(
      fc.property(money, (sum) => {
        expect(parseMoney(JSON.parse(JSON.stringify(parseMoney(sum))))).toEqual(sum);
      }),
    );
  });
});

describe('sums of money', () => {
  it('adds exactly where floats would not', () => {
    expect(addMoney({ amount: '0.10', currency: 'USD' }, { amount: '0.2', currency: 'USD' }).amount).toBe(
      '0.30',
    );
  });

  it('adds and compares like whole numbers of the smallest unit', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(minorUnits(addMoney(a, b))).toBe(minorUnits(a) + minorUnits(b));
        expect(addMoney(a, b)).toEqual(addMoney(b, a));
        const order = minorUnits(a) < minorUnits(b) ? -1 : minorUnits(a) > minorUnits(b) ? 1 : 0;
        expect(compareMoney(a, b)).toBe(order);
      }),
    );
  });

  it('refuses a sum that grew too large', () => {
    const most = { amount: '999999999999999.99', currency: 'USD' };
    expect(codeOf(() => addMoney(most, { amount: '0.01', currency: 'USD' }))).toBe('too-large');
  });

  it('takes sums for equal however many zeros they were written with', () => {
    expect(compareMoney({ amount: '5', currency: 'USD' }, { amount: '5.00', currency: 'USD' })).toBe(0);
  });

  it('gives the share of one sum in another', () => {
    expect(ratio({ amount: '25', currency: 'EUR' }, { amount: '100', currency: 'EUR' })).toBe(0.25);
    expect(codeOf(() => ratio({ amount: '1', currency: 'EUR' }, { amount: '0', currency: 'EUR' }))).toBe(
      'division-by-zero',
    );
  });

  it('never mixes currencies', () => {
    const [dollars, euros] = [
      { amount: '1', currency: 'USD' },
      { amount: '1', currency: 'EUR' },
    ];
    for (const act of [compareMoney, addMoney, ratio]) {
      expect(codeOf(() => act(dollars, euros))).toBe('different-currencies');
    }
  });
});

describe('formatMoney', () => {
  it('writes sums the way the reader does', () => {
    // The spaces inside are not breakable ones.
    const plain = (text: string): string => text.replace(/\s/gu, ' ');
    expect(plain(formatMoney({ amount: '1250000', currency: 'USD' }, 'en'))).toBe('USD 1,250,000');
    expect(plain(formatMoney({ amount: '1250000.5', currency: 'EUR' }, 'fr'))).toBe('1 250 000,50 EUR');
    expect(plain(formatMoney({ amount: '500', currency: 'XOF' }, 'es'))).toBe('500 XOF');
  });

  it('loses no digit in any language', () => {
    fc.assert(
      fc.property(money, fc.constantFrom(...LOCALES), (sum, locale) => {
        const digits = formatMoney(sum, locale).replace(/[^0-9]/g, '');
        const units = minorUnits(sum);
        const scale = 10n ** BigInt(currencyDecimals(sum.currency));
        const expected = units % scale === 0n ? units / scale : units;
        expect(BigInt(digits)).toBe(expected);
      }),
    );
  });
});

describe('isDecimal', () => {
  it.each(['0', '-1.5', '100', '0.001'])('takes %s', (x) => {
    expect(isDecimal(x)).toBe(true);
  });

  it.each([1, '1e5', '01', '--1', '1.', '٣', ''])('does not take %p', (x) => {
    expect(isDecimal(x)).toBe(false);
  });
});

describe('halfOf', () => {
  it.each([
    ['100000', 'USD', '50000'],
    ['0.01', 'USD', '0'],
    ['1.25', 'EUR', '0.62'],
    ['5', 'JPY', '2'],
  ])('of %s %s is %s', (amount, currency, half) => {
    expect(halfOf({ amount, currency })).toEqual({ amount: half, currency });
  });
});
