import {
  countryName,
  formatMoney,
  label,
  languageName,
  type Amount,
  type CodeListName,
  type CodeOf,
  type Locale,
  type Localized,
  type Money,
} from '@mutua/vocabulary';
import { AMOUNT_IN_WORDS, VALUE_NOT_STATED } from './amount.sentences.js';
import { fill } from './sentence.js';

/** How the values of a record read in one language: codes as labels, lists, dates, sums and shares. */
export interface Words {
  readonly locale: Locale;
  /** “a”, “b” and “c” */
  labels<L extends CodeListName>(list: L, codes: readonly CodeOf[L][]): string;
  /** “a”, “b” or “c” */
  anyLabel<L extends CodeListName>(list: L, codes: readonly CodeOf[L][]): string;
  /** a, b or c */
  countries(codes: readonly string[]): string;
  /** a, b and c */
  languages(codes: readonly string[]): string;
  /** "a; b; c", for parts that are lists themselves. */
  parts(texts: readonly string[]): string;
  amount(amount: Amount): string;
  money(money: Money): string;
  /** A decimal string as readers of the language write it. */
  number(decimal: string): string;
  /** A day ('YYYY-MM-DD') written out. */
  date(day: string): string;
  /** A name that people gave something, in whatever language: between quotation marks. */
  name(text: string): string;
  /** Words out of texts, each between quotation marks. */
  quotations(texts: readonly string[]): string;
  /** The name of a document that exists in English only here, marked as such in the other languages. */
  source(name: string): string;
  /** 0…1 as per cent, in whole numbers but for what would read as none or all, and is neither. */
  share(value: number): string;
  /** 0…1 as per cent, to a hundredth of one, never told smaller than it is. */
  smallShare(value: number): string;
  /** A score (0…10000) of 100. */
  points(score: number): string;
}

/** The words of a language. */
export function wordsIn(locale: Locale): Words {
  // The United Nations write English the British way: 24 November 2026, and no comma before "and".
  const tag = locale === 'en' ? 'en-GB' : locale;
  const all = new Intl.ListFormat(tag, { type: 'conjunction' });
  const any = new Intl.ListFormat(tag, { type: 'disjunction' });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const finePercent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
  const decimals = new Intl.NumberFormat(tag, { maximumFractionDigits: 10 });
  const hundredths = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  return {
    locale,
    labels: (list, codes) => all.format(codes.map((code) => quoted(label(list, code, locale), locale))),
    anyLabel: (list, codes) => any.format(codes.map((code) => quoted(label(list, code, locale), locale))),
    countries: (codes) => any.format(codes.map((code) => countryName(code, locale))),
    languages: (codes) => all.format(codes.map((code) => languageName(code, locale))),
    parts: (texts) => texts.join(SEMICOLON[locale]),
    amount: (amount) => fill(AMOUNT_IN_WORDS[amount.kind], locale, { money: moneyOf(amount, locale) }),
    money: (money) => formatMoney(money, locale),
    // passed as text, which Intl reads exactly
    number: (decimal) => decimals.format(decimal as `${number}`),
    date: (text) => day.format(new Date(text)),
    quotations: (texts) => all.format(texts.map((text) => quoted(text, locale))),
    name: (text) => quoted(locale === 'ar' ? isolated(text) : text, locale),
    source: (name) => fill(SOURCE, locale, { name: locale === 'ar' ? isolated(name) : name }),
    share: (value) => {
      if (value < NEGLIGIBLE || value > 1 - NEGLIGIBLE) return percent.format(value);
      const part = Math.min(Math.max(value, 0.0001), 0.9999);
      return (part < 0.01 || part > 0.99 ? finePercent : percent).format(part);
    },
    smallShare: (value) => finePercent.format(Math.ceil(value * 10_000) / 10_000),
    points: (score) => hundredths.format(score / 100),
  };
}

/** A share that only the rounding of sums leaves. */
const NEGLIGIBLE = 1e-6;

const SEMICOLON: Readonly<Record<Locale, string>> = {
  ar: '؛ ',
  zh: '；',
  en: '; ',
  fr: ' ; ',
  ru: '; ',
  es: '; ',
};

// Labels have commas and "and" in them; without quotation marks a list of them could not be read.
const QUOTATION_MARKS: Readonly<Record<Locale, readonly [string, string]>> = {
  ar: ['«', '»'],
  zh: ['“', '”'],
  en: ['“', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  ru: ['«', '»'],
  es: ['«', '»'],
};

const SOURCE: Localized = {
  ar: '«{name}»، بالإنكليزية',
  zh: '“{name}”，英文',
  en: '{name}',
  fr: '«\u00a0{name}\u00a0», en anglais',
  ru: '«{name}», на английском языке',
  es: '«{name}», en inglés',
};

/** Keeps text that may run from left to right apart from Arabic around it. */
function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}

function quoted(text: string, locale: Locale): string {
  const [open, close] = QUOTATION_MARKS[locale];
  return `${open}${text}${close}`;
}

function moneyOf(amount: Amount, locale: Locale): string {
  const money = amount.kind === 'unknown' ? null : amount.money;
  return money ? formatMoney(money, locale) : VALUE_NOT_STATED[locale];
}
