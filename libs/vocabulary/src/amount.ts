import type { Localized } from './locale.js';
import { isNothing, type Money } from './money.js';

/**
 * What a published sum means: the exact sum; at most (ceiling); at least (floor); a year's sum; an estimate
 * or a target (indicative); the stated value of something given in kind; or nothing was said.
 */
export const AMOUNT_KINDS = [
  'exact',
  'ceiling',
  'floor',
  'per-year',
  'indicative',
  'in-kind',
  'unknown',
] as const;

export type AmountKind = (typeof AMOUNT_KINDS)[number];

/** A sum as its source stated it. In kind, the value is often not published: `money` is then null. */
export type Amount =
  | { kind: 'unknown' }
  | { kind: 'in-kind'; money: Money | null }
  | { kind: 'exact' | 'ceiling' | 'floor' | 'per-year' | 'indicative'; money: Money };

/** Nothing is known about the sum; the most frequent amount. It is not zero. */
export const UNKNOWN_AMOUNT: Amount = { kind: 'unknown' };

/**
 * The bounds of a sum of money as decimal strings; null where there is none. `currency` is null if no money
 * was named.
 */
export interface AmountBounds {
  low: string | null;
  high: string | null;
  currency: string | null;
}

/**
 * What an amount tells about the whole sum of money:
 * - exact: both bounds are the sum; ceiling: only the upper bound; floor: only the lower bound;
 * - per-year: no bounds, since the number of years is not part of the amount;
 * - indicative: no bounds, since the giver holds itself to neither;
 * - in-kind: no bounds, since the stated value cannot be spent, but the currency in which it was stated;
 * - unknown: nothing.
 */
export function amountBounds(amount: Amount): AmountBounds {
  switch (amount.kind) {
    case 'exact':
      return { low: amount.money.amount, high: amount.money.amount, currency: amount.money.currency };
    case 'ceiling':
      return { low: null, high: amount.money.amount, currency: amount.money.currency };
    case 'floor':
      return { low: amount.money.amount, high: null, currency: amount.money.currency };
    case 'per-year':
    case 'indicative':
    case 'in-kind':
      return { low: null, high: null, currency: amount.money?.currency ?? null };
    case 'unknown':
      return { low: null, high: null, currency: null };
    default:
      return amount satisfies never;
  }
}

/** The sum that an amount names for the whole: exact, at most, or at least; null where it names none, or nothing. */
export function wholeSumOf(amount: Amount): Money | null {
  if (amount.kind !== 'exact' && amount.kind !== 'ceiling' && amount.kind !== 'floor') return null;
  return isNothing(amount.money) ? null : amount.money;
}

export const amountKindLabels: Readonly<Record<AmountKind, Localized>> = {
  exact: {
    ar: 'مبلغ محدد',
    zh: '确切金额',
    en: 'Exact amount',
    fr: 'Montant exact',
    ru: 'Точная сумма',
    es: 'Importe exacto',
  },
  ceiling: {
    ar: 'حد أقصى',
    zh: '最高金额',
    en: 'At most',
    fr: 'Montant maximal',
    ru: 'Не более',
    es: 'Importe máximo',
  },
  floor: {
    ar: 'حد أدنى',
    zh: '最低金额',
    en: 'At least',
    fr: 'Montant minimal',
    ru: 'Не менее',
    es: 'Importe mínimo',
  },
  'per-year': { ar: 'في السنة', zh: '每年', en: 'Per year', fr: 'Par an', ru: 'В год', es: 'Por año' },
  indicative: {
    ar: 'مبلغ إرشادي',
    zh: '指示性金额',
    en: 'Indicative amount',
    fr: 'Montant indicatif',
    ru: 'Ориентировочная сумма',
    es: 'Importe indicativo',
  },
  'in-kind': {
    ar: 'مساهمة عينية',
    zh: '实物捐助',
    en: 'In kind',
    fr: 'En nature',
    ru: 'В натуральной форме',
    es: 'En especie',
  },
  unknown: { ar: 'غير معروف', zh: '未知', en: 'Unknown', fr: 'Inconnu', ru: 'Неизвестно', es: 'Desconocido' },
};
