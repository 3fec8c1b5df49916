import { Decimal } from 'decimal.js';
import { currencyDecimals, isCurrencyCode } from './currency.js';
import type { Locale } from './locale.js';

/**
 * A sum of money: a decimal string such as '1250.50' (never a float) and an ISO 4217 code. Never negative.
 */
export interface Money {
  amount: string;
  currency: string;
}

export type MoneyErrorCode =
  | 'not-a-decimal'
  | 'negative'
  | 'too-many-decimals'
  | 'unknown-currency'
  | 'too-large'
  | 'different-currencies'
  | 'division-by-zero';

/** Why a sum of money could not be read or computed; `code` says it for programs. */
export class MoneyError extends Error {
  override readonly name = 'MoneyError';

  constructor(
    readonly code: MoneyErrorCode,
    message: string,
  ) {
    super(message);
  }
}

// Wide enough that no sum of two amounts is ever rounded; a clone, since the package's default is shared by
// all.
const Exact = Decimal.clone({ precision: 60 });

const MAX_WHOLE_DIGITS = 15;
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Whether `x` is a decimal string: digits, no leading zeros, a point before any decimals, perhaps a minus; no
 * exponent.
 */
export function isDecimal(x: unknown): x is `${number}` {
  return typeof x === 'string' && DECIMAL.test(x);
}

/**
 * Reads `{ amount, currency }` of unknown origin. The amount must be a string: a JSON number may have lost
 * decimals before it came here. It is returned as it was written, trailing zeros included.
 *
 * @throws MoneyError 'not-a-decimal' (also if `x` is no object), 'negative', 'unknown-currency',
 *   'too-many-decimals' (more than the currency has), 'too-large' (more than 15 digits before the point)
 */
export function parseMoney(x: unknown): Money {
  const { amount, currency }: { amount?: unknown; currency?: unknown } =
    typeof x === 'object' && x !== null ? x : {};
  if (!isDecimal(amount))
    throw new MoneyError('not-a-decimal', 'The amount must be a decimal written as a string');
  if (amount.startsWith('-')) throw new MoneyError('negative', 'The amount must not be negative');
  if (!isCurrencyCode(currency))
    throw new MoneyError('unknown-currency', 'The currency must be an ISO 4217 code');
  const [whole = '', fraction = ''] = amount.split('.');
  if (fraction.length > currencyDecimals(currency)) {
    throw new MoneyError('too-many-decimals', `${currency} has ${currencyDecimals(currency)} decimals`);
  }
  if (whole.length > MAX_WHOLE_DIGITS) {
    throw new MoneyError(
      'too-large',
      `The amount must have at most ${MAX_WHOLE_DIGITS} digits before the point`,
    );
  }
  return { amount, currency };
}

/**
 * Which sum is greater: -1 if `a` is less, 1 if it is more, 0 if equal.
 *
 * @throws MoneyError 'different-currencies'
 */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  requireSameCurrency(a, b);
  const order = new Exact(a.amount).comparedTo(b.amount);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/** Whether it is a sum of zero. */
export function isNothing({ amount }: Money): boolean {
  return new Exact(amount).isZero();
}

/**
 * The exact sum, with as many decimals as the longer one.
 *
 * @throws MoneyError 'different-currencies', 'too-large'
 */
export function addMoney(a: Money, b: Money): Money {
  requireSameCurrency(a, b);
  const sum = new Exact(a.amount).plus(b.amount);
  return parseMoney({ amount: sum.toFixed(Math.max(decimalsOf(a), decimalsOf(b))), currency: a.currency });
}

/** The exact difference. @throws MoneyError 'different-currencies', 'negative' */
export function subtractMoney(a: Money, b: Money): Money {
  requireSameCurrency(a, b);
  const difference = new Exact(a.amount).minus(b.amount);
  return parseMoney({
    amount: difference.toFixed(Math.max(decimalsOf(a), decimalsOf(b))),
    currency: a.currency,
  });
}

/** So many times the sum, exactly. @throws MoneyError 'too-large' */
export function timesMoney({ amount, currency }: Money, times: number): Money {
  return parseMoney({ amount: new Exact(amount).times(times).toFixed(), currency });
}

/** The half, rounded down to the currency's smallest unit. */
export function halfOf({ amount, currency }: Money): Money {
  const half = new Exact(amount).dividedBy(2);
  return { amount: half.toDecimalPlaces(currencyDecimals(currency), Decimal.ROUND_DOWN).toFixed(), currency };
}

/**
 * `a` divided by `b` as a number, for shares and scores.
 *
 * @throws MoneyError 'different-currencies', 'division-by-zero'
 */
export function ratio(a: Money, b: Money): number {
  requireSameCurrency(a, b);
  if (new Exact(b.amount).isZero()) throw new MoneyError('division-by-zero', 'No share of a sum of zero');
  return new Exact(a.amount).dividedBy(b.amount).toNumber();
}

/**
 * The sum as readers of a language write it, with the currency's code: 'USD 10,000.50'. Decimals are left out
 * where all are zero.
 *
 * @throws MoneyError as parseMoney
 */
export function formatMoney(money: Money, locale: Locale): string {
  const { amount, currency } = parseMoney(money);
  const digits = currencyDecimals(currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    // Symbols are shared: '$' by twenty currencies, 'F CFA' by two.
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  });
  // Passed as text, which Intl reads exactly; as a number, long sums would lose digits.
  return format.format(amount as `${number}`);
}

function decimalsOf(money: Money): number {
  return money.amount.split('.')[1]?.length ?? 0;
}

function requireSameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) {
    throw new MoneyError('different-currencies', `${a.currency} and ${b.currency} cannot be compared`);
  }
}
