import {
  currencyDecimals,
  formatMoney,
  label,
  type DecisionReason,
  type Locale,
  type MatchEndCause,
} from '@mutua/vocabulary';
import { IntlMessageFormat } from 'intl-messageformat';
import { directionOf, isolate } from './direction.js';
import type { Notification } from './domain/notification.js';
import type { Asked, CapacityLeft, PartGiven } from './domain/notification-kind.js';
import { FACTS, TEMPLATES } from './templates/templates.js';

/** What a person reads. */
export interface Rendering {
  readonly title: string;
  readonly body: string;
}

/** The arguments that templates choose by, or that are in the reader's language already. */
const SELECTORS: readonly string[] = [
  'unit',
  'by',
  'facts',
  'reason',
  'taken',
  'before',
  'answerBy',
  'given',
  'budget',
];

/** Languages that put no space between sentences. */
const UNSPACED: readonly Locale[] = ['zh'];

type Printed = Readonly<Record<string, string | number>>;
type Values = Printed & { readonly cause?: MatchEndCause; readonly code?: DecisionReason };

/** Says a notification in a language. Numbers and plurals follow that language; titles stay as they were written. */
export function render(
  { kind, arguments: args }: Pick<Notification, 'kind' | 'arguments'>,
  locale: Locale,
): Rendering {
  const { title, body } = TEMPLATES[locale][kind];
  const { taken, before, answerBy, given, budget, ...told } = args as Values & Asked & PartGiven;
  const { cause = 'unrecorded', code, ...others }: Values = told;
  const values = {
    ...others,
    cause: label('match-end-causes', cause, locale),
    facts: factsIn({ taken, before, answerBy, given, budget } as Asked & PartGiven, locale),
    ...(others['reason'] === undefined ? {} : { reason: reasonIn(String(others['reason']), code, locale) }),
  };
  return { title: fill(title, locale, values), body: fill(body, locale, values).trim() };
}

/** What the parties are asked, or a need is given, sentence by sentence, with what parts it from what follows. */
function factsIn({ taken, before, answerBy, given, budget }: Asked & PartGiven, locale: Locale): string {
  const say = (capacity: CapacityLeft) => fill(FACTS[locale].capacity, locale, { ...capacity });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const takes = taken && { taken: say(taken), before: before ? say(before) : '' };
  const sentences = [
    takes ? [fill(before ? FACTS[locale].changed : FACTS[locale].taken, locale, takes)] : [],
    given && budget ? [fill(FACTS[locale].given, locale, { given: say(given), budget: say(budget) })] : [],
    answerBy ? [fill(FACTS[locale].answerBy, locale, { answerBy: date.format(new Date(answerBy)) })] : [],
  ].flat();
  const space = UNSPACED.includes(locale) ? '' : ' ';
  return sentences.map((sentence) => `${sentence}${space}`).join('');
}

/** The words of who decided, after the code that they chose; `other` says nothing that the words do not. */
function reasonIn(words: string, code: DecisionReason | undefined, locale: Locale): string {
  const own = isolate(words, directionOf(locale));
  if (code === undefined || code === 'other') return own;
  return `${label('decision-reasons', code, locale)}${UNSPACED.includes(locale) ? '。' : '. '}${own}`;
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
