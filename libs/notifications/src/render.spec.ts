import { describe, expect, it } from '@jest/globals';
import {
  formatMoney,
  label,
  LOCALES,
  type DecisionReason,
  type Locale,
  type MatchEndCause,
} from '@mutua/vocabulary';
import { directionOf, isolate } from './direction.js';
import type { ArgumentsOf, NotificationKind } from './domain/notification-kind.js';
import { render } from './render.js';
import { TEMPLATES } from './templates/templates.js';

const match = { need: '⟦1⟧', offer: '⟦2⟧' };
const reasoned = { ...match, reason: '⟦3⟧' };
const declined = { ...reasoned, code: 'no-capacity' } as const;
const asked = {
  taken: { unit: 'money', quantity: 61, currency: 'USD' },
  answerBy: '2027-03-02',
} as const;
const changed = { ...asked, before: { unit: 'seats', quantity: 72, currency: '' } } as const;
const lapsed = { ...match, cause: 'no-answer' } as const;
const cancelled = { ...reasoned, cause: 'no-agreement', by: 'coordinator' } as const;

/** Values that no template says of itself, so that whatever is left in a rendering is the template's. */
const SAMPLES: ArgumentsOf = {
  'organisation-registered': { organisation: '⟦1⟧' },
  'organisation-verified': { organisation: '⟦1⟧' },
  'organisation-refused': { organisation: '⟦1⟧', reason: '⟦2⟧' },
  'need-submitted': { need: '⟦1⟧', organisation: '⟦2⟧' },
  'need-resubmitted': { need: '⟦1⟧', organisation: '⟦2⟧' },
  'need-returned': { need: '⟦1⟧', whatToChange: '⟦2⟧' },
  'need-opened': { need: '⟦1⟧' },
  'need-coverage-changed': { need: '⟦1⟧', covered: 61, asked: 72 },
  'need-part-given': {
    need: '⟦1⟧',
    given: { unit: 'money', quantity: 61, currency: 'USD' },
    budget: { unit: 'money', quantity: 72, currency: 'USD' },
  },
  'need-matched': { need: '⟦1⟧' },
  'need-closed': { need: '⟦1⟧', covered: 61, asked: 72 },
  'need-expired': { need: '⟦1⟧' },
  'offer-submitted': { offer: '⟦1⟧', organisation: '⟦2⟧' },
  'offer-resubmitted': { offer: '⟦1⟧', organisation: '⟦2⟧' },
  'offer-returned': { offer: '⟦1⟧', whatToChange: '⟦2⟧' },
  'offer-opened': { offer: '⟦1⟧' },
  'offer-capacity-changed': { offer: '⟦1⟧', unit: 'money', quantity: 61, currency: 'USD' },
  'offer-exhausted': { offer: '⟦1⟧' },
  'offer-reconfirmation-due': { offer: '⟦1⟧' },
  'offer-expired': { offer: '⟦1⟧' },
  'matches-waiting': { need: '⟦1⟧', count: 61 },
  'match-approved-for-requester': { ...match, ...asked },
  'match-approved-for-provider': { ...match, ...asked },
  'provider-accepted-for-requester': match,
  'requester-accepted-for-provider': match,
  'match-accepted-for-requester': match,
  'match-accepted-for-provider': match,
  'match-accepted-for-coordinator': match,
  'provider-declined-for-requester': declined,
  'requester-declined-for-provider': declined,
  'requester-declined-for-coordinator': declined,
  'provider-declined-for-coordinator': declined,
  'match-lapsed-for-requester': lapsed,
  'match-lapsed-for-provider': lapsed,
  'match-superseded-for-requester': lapsed,
  'match-superseded-for-provider': lapsed,
  'match-revoked-for-requester': reasoned,
  'match-revoked-for-provider': reasoned,
  'match-allocation-changed-for-requester': { ...reasoned, ...changed },
  'match-allocation-changed-for-provider': { ...reasoned, ...changed },
  'match-cancelled-for-requester': cancelled,
  'match-cancelled-for-provider': cancelled,
  'match-cancelled-for-coordinator': cancelled,
  'match-offer-expired-for-requester': match,
  'match-offer-expired-for-provider': match,
  'match-offer-expired-for-coordinator': match,
  'match-fulfilled-for-provider': match,
  'match-fulfilled-for-coordinator': match,
};

const KINDS = Object.keys(SAMPLES) as NotificationKind[];
const OWN_LETTERS: Readonly<Record<Locale, RegExp>> = {
  ar: /^\p{Script=Arabic}$/u,
  zh: /^\p{Script=Han}$/u,
  ru: /^\p{Script=Cyrillic}$/u,
  en: /^[A-Za-z]$/,
  fr: /^\p{Script=Latin}$/u,
  es: /^\p{Script=Latin}$/u,
};
const ENGLISH = /\b(the|and|your|has|have|been|was|is|with|for|this|match|need|offer|reason|please)\b/i;

/** What of an argument is to be read in a language. */
function saidOf(name: string, value: unknown, locale: Locale): string {
  if (name === 'cause') return label('match-end-causes', value as MatchEndCause, locale);
  if (name === 'code') return label('decision-reasons', value as DecisionReason, locale);
  if (name === 'answerBy')
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(String(value)),
    );
  if (typeof value === 'object' && value !== null && 'quantity' in value) return String(value.quantity);
  return String(value);
}

const say = <K extends NotificationKind>(kind: K, args: ArgumentsOf[K], locale: Locale) =>
  render({ kind, arguments: args }, locale);

describe.each(LOCALES)('in %s', (locale) => {
  it.each(KINDS)('%s says all it was given', (kind) => {
    const { title, body } = render({ kind, arguments: SAMPLES[kind] }, locale);
    expect(title).not.toBe('');
    expect(body).not.toBe('');
    for (const [name, value] of Object.entries(SAMPLES[kind])) {
      if (name === 'unit' || name === 'by') continue;
      expect(`${title} ${body}`).toContain(saidOf(name, value, locale));
    }
    expect(`${title} ${body}`).not.toMatch(/[{}]/);
  });

  it('a need that closes with only a part of one type is not told that nothing is covered', () => {
    const told = (covered: number) => say('need-closed', { need: 'Water', covered, asked: 2 }, locale).body;
    expect(told(0)).not.toMatch(/[02٠٢]/);
    expect(told(1)).toMatch(/[2٢]/);
  });

  it.each(KINDS)('%s is written in that language', (kind) => {
    const { title, body } = render({ kind, arguments: SAMPLES[kind] }, locale);
    const letters = [...`${title}${body}`.replaceAll('USD', '')].filter((character) =>
      /\p{L}/u.test(character),
    );
    expect(letters.filter((letter) => !OWN_LETTERS[locale].test(letter))).toEqual([]);
    if (locale === 'en') return;
    expect(`${title} ${body}`).not.toMatch(ENGLISH);
    expect(title).not.toBe(TEMPLATES.en[kind].title);
    expect(body).not.toBe(TEMPLATES.en[kind].body);
  });

  it.each(['grants', 'people', 'gpuHours', 'projects', 'seats', 'unknown'] as const)(
    'what is left is said in %s',
    (unit) => {
      const left = (quantity: number) =>
        say('offer-capacity-changed', { offer: 'X', unit, quantity, currency: '' }, locale).body;
      const other = say(
        'offer-capacity-changed',
        { offer: 'X', unit: 'money', quantity: 7, currency: 'USD' },
        locale,
      );
      expect(left(7)).not.toBe(other.body);
      if (unit !== 'unknown') expect(left(7)).toContain('7');
    },
  );
});

describe('money', () => {
  it.each(LOCALES)('reads in %s as it does in explanations', (locale) => {
    const left = { offer: 'X', unit: 'money', quantity: 1250.5, currency: 'EUR' } as const;
    const { body } = say('offer-capacity-changed', left, locale);
    expect(body).toContain(formatMoney({ amount: '1250.50', currency: 'EUR' }, locale));
  });
});

describe('who cancelled', () => {
  it.each(LOCALES)('is told apart in %s, without words where nobody wrote any', (locale) => {
    const told = (['requester', 'provider', 'coordinator', 'system'] as const).map(
      (by) =>
        say(
          'match-cancelled-for-requester',
          { need: 'X', offer: 'Y', by, cause: 'offer-withdrawn', reason: '' },
          locale,
        ).body,
    );
    expect(new Set(told).size).toBe(4);
    for (const body of told) expect(body).toBe(body.trim());
  });

  it('and why a match lapsed is said even of one that is stored without its cause', () => {
    expect(say('match-lapsed-for-provider', { need: 'X', offer: 'Y' }, 'en').body).toContain('not recorded');
  });
});

describe('numbers', () => {
  const waiting = (count: number, locale: Locale) =>
    say('matches-waiting', { need: 'X', count }, locale).title;

  it.each<[Locale, number, string]>([
    ['en', 1, '1 match for “X” waits for you'],
    ['en', 3, '3 matches for “X” wait for you'],
    ['fr', 2, '2 mises en relation pour «\u00a0X\u00a0» attendent votre décision'],
    ['es', 1, '1 propuesta de cooperación para «X» espera su decisión'],
    ['ru', 21, 'Вашего решения ожидает 21 партнёрство для «X»'],
    ['ru', 3, 'Вашего решения ожидают 3 партнёрства для «X»'],
    ['ru', 11, 'Вашего решения ожидают 11 партнёрств для «X»'],
    ['zh', 5, '需求“X”有5项对接等待您处理'],
  ])('agree with their nouns in %s: %i', (locale, count, title) => {
    expect(waiting(count, locale)).toBe(title);
  });

  it('take six forms in Arabic', () => {
    const forms = [0, 1, 2, 3, 11, 100].map((count) => waiting(count, 'ar').replace(/\d+/, '#'));
    expect(forms[2]).toMatch(/^مواءمتان/);
    expect(forms[3]).toMatch(/^# مواءمات/);
    expect(new Set(forms).size).toBe(5);
  });

  it('are written as the language writes them', () => {
    const left = { offer: 'X', unit: 'money', quantity: 1_250_000, currency: 'USD' } as const;
    expect(say('offer-capacity-changed', left, 'en').body).toContain('USD\u00a01,250,000');
    expect(say('offer-capacity-changed', left, 'es').body).toContain('1.250.000\u00a0USD');
  });
});

describe('a part of what a need asks for', () => {
  const money = (quantity: number) => ({ unit: 'money', quantity, currency: 'USD' }) as const;

  it('is told with the sums where they are known', () => {
    const { body } = say('need-part-given', { need: 'X', given: money(200_000), budget: money(1e6) }, 'en');
    expect(body).toBe(
      'The accepted matches give a part of what the need “X” asks for. So far they bring USD\u00a0200,000 of USD\u00a01,000,000. The need stays open, and offers are still being sought for the rest.',
    );
    for (const locale of LOCALES) {
      expect(say('need-part-given', { need: 'X' }, locale).body).not.toMatch(/ {2}|[{}]|undefined/);
    }
  });
});

describe('what people wrote', () => {
  it('is not read as a template', () => {
    const reason = "It's {not} <b>ours</b>, plural";
    const { body } = say('organisation-refused', { organisation: '{x}', reason }, 'en');
    expect(body).toContain(reason);
    expect(body).toContain('{x}');
  });

  it('keeps its direction inside a sentence that runs the other way, and only there', () => {
    expect(isolate('Early warning', 'rtl')).toBe('\u2068Early warning\u2069');
    expect(isolate('Early warning', 'ltr')).toBe('Early warning');
    expect(isolate('إنذار مبكر', 'ltr')).toBe('\u2068إنذار مبكر\u2069');
    expect(isolate('إنذار مبكر 2027', 'rtl')).toBe('إنذار مبكر 2027');
    expect(say('need-opened', { need: 'Early warning' }, 'ar').body).toContain('\u2068Early warning\u2069');
  });
});

it('only Arabic of the six runs from right to left', () => {
  expect(LOCALES.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar']);
});

describe('what the parties are asked', () => {
  const args = { need: 'X', offer: 'Y' };

  it('reads as sentences, and is left out of notifications from before it was told', () => {
    const taken = { unit: 'seats', quantity: 10, currency: '' } as const;
    const { body } = say('match-approved-for-requester', { ...args, taken, answerBy: '2027-03-02' }, 'en');
    expect(body).toMatch(
      /It takes of the offer: 10 seats\. You can answer until 2 March 2027\.$|March 2, 2027\.$/,
    );
    for (const locale of LOCALES) {
      const earlier = say('match-allocation-changed-for-provider', { ...args, reason: 'Z' }, locale).body;
      expect(earlier).not.toMatch(/ {2}|[{}]|undefined/);
    }
  });

  it('is declined with the reason of the list before the words, unless it is another', () => {
    const declined = (code: DecisionReason) =>
      say('provider-declined-for-requester', { ...args, reason: 'Ours.', code }, 'fr').body;
    expect(declined('no-capacity')).toContain(`${label('decision-reasons', 'no-capacity', 'fr')}. Ours.`);
    expect(declined('other')).toMatch(/Motif\u00a0: Ours\.$/);
  });
});
