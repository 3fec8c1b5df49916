import { CURRENCY_CODES } from '@mutua/vocabulary';

/** What one unit of the base currency is in another, on the day and by the source that say so. */
export interface ReferenceRate {
  readonly currency: string;
  /** Units of `currency` for one unit of the base; a decimal string, more than zero. */
  readonly perBase: string;
  /** 'YYYY-MM-DD' */
  readonly on: string;
  readonly source: string;
}

/**
 * The rates at which sums in different currencies are compared: one a currency, as an administrator keeps them. A currency
 * without a rate makes sums incomparable, which is unknown and never zero.
 */
export interface ReferenceRates {
  readonly base: string;
  readonly rates: readonly ReferenceRate[];
}

/** Nobody has entered a rate: sums compare in their own currency only. */
export const NO_RATES: ReferenceRates = { base: 'USD', rates: [] };

/** Of all rates that were ever entered, those in force on a day ('YYYY-MM-DD'): the newest of each currency until then. */
export function ratesOn(base: string, entered: readonly ReferenceRate[], day: string): ReferenceRates {
  const inForce = new Map<string, ReferenceRate>();
  for (const rate of entered) {
    const earlier = inForce.get(rate.currency);
    if (rate.on <= day && (!earlier || earlier.on < rate.on)) inForce.set(rate.currency, rate);
  }
  return { base, rates: [...inForce.values()] };
}

/** The rates by which a sum in one currency is told in another: none if they are the same; null if one is missing. */
export function ratesBetween(rates: ReferenceRates, from: string, to: string): ReferenceRate[] | null {
  if (from === to) return [];
  const used = [from, to]
    .filter((currency) => currency !== rates.base)
    .map((currency) => rates.rates.find((rate) => rate.currency === currency));
  return used.every((rate) => rate !== undefined) ? used : null;
}

const numbers = new Map(CURRENCY_CODES.map((code, index) => [code, index]));

/** A number for each currency, for columns; -1 for none. */
export function numberOfCurrency(code: string | null): number {
  return code === null ? -1 : (numbers.get(code) ?? -1);
}

const tables = new WeakMap<ReferenceRates, Float64Array>();

/** Units of each currency, by its number, for one of the base; NaN where no rate is known. */
export function unitsPerBase(rates: ReferenceRates): Float64Array {
  const known = tables.get(rates);
  if (known) return known;
  const table = new Float64Array(CURRENCY_CODES.length).fill(NaN);
  for (const { currency, perBase } of rates.rates) table[numberOfCurrency(currency)] = Number(perBase);
  table[numberOfCurrency(rates.base)] = 1;
  tables.set(rates, table);
  return table;
}

/** By what a sum is multiplied to be told in another currency; NaN if a rate is missing. */
export function factorBetween(rates: ReferenceRates, from: number, to: number): number {
  if (from === to) return 1;
  const perBase = unitsPerBase(rates);
  return (perBase[to] ?? NaN) / (perBase[from] ?? NaN);
}
