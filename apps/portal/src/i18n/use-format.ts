import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export interface Format {
  readonly date: (value: string) => string;
  readonly time: (value: string) => string;
  readonly ago: (value: string) => string;
  /** After so many seconds, never too early: "in 2 minutes". */
  readonly in: (seconds: number) => string;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** To a hundredth of a per cent, where much depends on little. */
  readonly finePercent: (share: number) => string;
  /** By how much something is more or less, with its sign. */
  readonly difference: (value: number) => string;
  readonly money: (money: { readonly amount: string; readonly currency: string }) => string;
  readonly country: (code: string) => string;
  readonly language: (code: string) => string;
  readonly list: (words: readonly string[]) => string;
}

/** Dates, numbers, money and names as the reader's language writes them. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatIn(i18n.language), [i18n.language]);
}

/** @param now milliseconds; what "ago" counts from, the present unless a test says otherwise */
export function formatIn(language: string, now: () => number = Date.now): Format {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  // a day of the calendar is the same day everywhere
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const finePercent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
  const difference = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    date: (value) => (value.length === 10 ? day : date).format(new Date(value)),
    time: (value) => time.format(new Date(value)),
    ago(value) {
      const seconds = (new Date(value).getTime() - now()) / 1000;
      const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
      return relative.format(Math.trunc(seconds / size), unit);
    },
    in(seconds) {
      const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ['second', 1];
      return relative.format(Math.ceil(seconds / size), unit);
    },
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    finePercent: (share) => finePercent.format(share),
    difference: (value) => difference.format(value),
    money: ({ amount, currency }) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, minimumFractionDigits: 0 }).format(
        Number(amount),
      ),
    country: (code) => countries.of(code) ?? code,
    language: (code) => languages.of(code) ?? code,
    list: (words) => list.format(words),
  };
}
