import {
  isCountryCode,
  isIsoDate,
  isLanguageCode,
  isRegionCode,
  isSdgTarget,
  MoneyError,
  parseMoney,
  type Amount,
  type Capacity,
} from '@mutua/vocabulary';
import type { ImportRecord } from './record.js';
import type { SchemaProblem } from './schema-problems.js';

/** The longest texts that the API takes. */
const LONGEST = { name: 200, title: 200, summary: 5_000, nationalPlan: 500, terms: 5_000, safeguards: 5_000 };
const LONGEST_ID = 200;
const MOST_OF_A_UNIT = 1_000_000_000;

/** What a schema cannot say: that codes exist, sums fit their currency, periods do not end before they start. */
export function standardsProblems({ kind, id, organisation, content }: ImportRecord): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const under = `/${kind}`;
  const check = (holds: boolean, at: string, reason: string) => {
    if (!holds) problems.push({ at, reason });
  };
  const codes = (list: readonly string[], exists: (x: unknown) => boolean, at: string, what: string) =>
    list.forEach((code, index) => check(exists(code), `${at}/${index}`, `${code} is no ${what}`));
  const short = (text: string | null, limit: number, at: string) =>
    check((text ?? '').length <= limit, at, `is longer than ${limit} characters`);

  check(id.length <= LONGEST_ID, '/id', `is longer than ${LONGEST_ID} characters`);
  short(organisation.name, LONGEST.name, '/organisation/name');
  const { country } = organisation;
  check(country === null || isCountryCode(country), '/organisation/country', `${country} is no country`);
  short(content.title, LONGEST.title, `${under}/title`);
  short(content.summary, LONGEST.summary, `${under}/summary`);
  const language = (code: string, at: string) =>
    check(isLanguageCode(code), at, `${code} is no ISO 639-1 language`);
  language(content.contentLanguage, `${under}/contentLanguage`);
  content.translations?.forEach((translation, index) => {
    const at = `${under}/translations/${index}`;
    language(translation.language, `${at}/language`);
    short(translation.title, LONGEST.title, `${at}/title`);
    short(translation.summary, LONGEST.summary, `${at}/summary`);
  });
  codes(content.languages, isLanguageCode, `${under}/languages`, 'ISO 639-1 language');
  codes(content.sdgTargets, isSdgTarget, `${under}/sdgTargets`, 'target of the SDGs');
  const { start, end } = content.period;
  check(start === null || isIsoDate(start), `${under}/period/start`, `${start} is no day of the calendar`);
  check(end === null || isIsoDate(end), `${under}/period/end`, `${end} is no day of the calendar`);
  check(
    !(start !== null && end !== null && end < start),
    `${under}/period/end`,
    `is before the start, ${start}`,
  );
  if (kind === 'need') {
    problems.push(...moneyProblems(content.budget, `${under}/budget`));
    short(content.nationalPlan, LONGEST.nationalPlan, `${under}/nationalPlan`);
    return problems;
  }
  const { amount, capacity, eligibility, terms, safeguards } = content;
  problems.push(...moneyProblems(amount, `${under}/amount`), ...moneyProblems(capacity, `${under}/capacity`));
  if ('quantity' in capacity) {
    const within =
      capacity.quantity === null || (capacity.quantity > 0 && capacity.quantity <= MOST_OF_A_UNIT);
    check(within, `${under}/capacity/quantity`, `must be 1 to ${MOST_OF_A_UNIT}, or null if it is not known`);
  }
  codes(eligibility.countries, isCountryCode, `${under}/eligibility/countries`, 'country');
  codes(eligibility.regions, isRegionCode, `${under}/eligibility/regions`, 'UN M49 region');
  short(terms, LONGEST.terms, `${under}/terms`);
  short(safeguards, LONGEST.safeguards, `${under}/safeguards`);
  return problems;
}

function moneyProblems(value: Amount | Capacity, at: string): SchemaProblem[] {
  if (!('money' in value) || value.money === null) return [];
  try {
    parseMoney(value.money);
    return [];
  } catch (error) {
    if (error instanceof MoneyError) return [{ at: `${at}/money`, reason: error.message }];
    throw error;
  }
}
