import { currencyDecimals, formatMoney, label, type Locale, type MatchEndCause } from '@mutua/vocabulary';
import { IntlMessageFormat } from 'intl-messageformat';
import { directionOf, isolate } from './direction.js';
import type { Notification } from './domain/notification.js';
import { TEMPLATES } from './templates/templates.js';

/** What a person reads. */
export interface Rendering {
  readonly title: string;
  readonly body: string;
}

/** The arguments that templates choose by and do not print. */
const SELECTORS: readonly string[] = ['unit', 'by'];

type Printed = Readonly<Record<string, string | number>>;
type Values = Printed & { readonly cause?: MatchEndCause };

/** Says a notification in a language. Numbers and plurals follow that language; titles stay as they were written. */
export function render(
  { kind, arguments: args }: Pick<Notification, 'kind' | 'arguments'>,
  locale: Locale,
): Rendering {
  const { title, body } = TEMPLATES[locale][kind];
  const { cause = 'unrecorded', ...others }: Values = args;
  const values = { ...others, cause: label('match-end-causes', cause, locale) };
  return { title: fill(title, locale, values), body: fill(body, locale, values).trim() };
}

function fill(template: string, locale: Locale, args: Printed): string {
  const direction = directionOf(locale);
  const values = Object.entries(withMoney(args, locale)).map(
    ([name, value]) =>
      [
        name,
        typeof value === 'string' && !SELECTORS.includes(name) ? isolate(value, direction) : value,
      ] as const,
  );
  return String(messageOf(template, locale).format(Object.fromEntries(values)));
}

/** Sums of money read here as they do in explanations and everywhere else. */
function withMoney(args: Printed, locale: Locale): Printed {
  const { unit, quantity, currency } = args;
  if (unit !== 'money' || quantity === undefined || typeof currency !== 'string') return args;
  return { ...args, money: formatMoney({ amount: decimalOf(quantity, currency), currency }, locale) };
}

/** A number written out: as text it may have an exponent. */
function decimalOf(quantity: string | number, currency: string): string {
  return typeof quantity === 'string' ? quantity : quantity.toFixed(currencyDecimals(currency));
}

// parsing a template costs far more than filling it; the templates are few and fixed
const messages = new Map<string, IntlMessageFormat>();

function messageOf(template: string, locale: Locale): IntlMessageFormat {
  const key = `${locale} ${template}`;
  const known = messages.get(key);
  if (known) return known;
  const message = new IntlMessageFormat(typeset(template, locale), locale, undefined, { ignoreTag: true });
  messages.set(key, message);
  return message;
}

/** In French, no line breaks between a word and high punctuation; editors do not show such spaces. */
function typeset(template: string, locale: Locale): string {
  return locale === 'fr' ? template.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') : template;
}
