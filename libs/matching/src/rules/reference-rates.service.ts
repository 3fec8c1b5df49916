import { Injectable } from '@nestjs/common';
import { isCurrencyCode, isDecimal, isIsoDate } from '@mutua/vocabulary';
import type { Caller } from '@mutua/platform/auth';
import { Clock, dayOf } from '@mutua/platform/clock';
import { Refused, type FieldError } from '@mutua/platform/decision';
import { UnitOfWork } from '@mutua/platform/persistence';
import { ratesOn, type ReferenceRates } from '../criteria/reference-rates.js';
import { PublishedRules } from './published-rules.js';
import type { SentRate, SentRates, UnreadableLine } from './rates-from-csv.js';
import { Rejudging } from './rejudging.js';
import { BASE_CURRENCY, RulesInForce } from './rules-in-force.js';

const MOST_ERRORS = 20;
const LONGEST_SOURCE = 200;

/** Keeps the rates at which sums in two currencies are compared. */
@Injectable()
export class ReferenceRatesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly published: PublishedRules,
    private readonly rejudging: Rejudging,
  ) {}

  /** @param day 'YYYY-MM-DD'; today if it is left out */
  async inForce(day?: string): Promise<ReferenceRates> {
    const { rates } = await this.rules.read(this.work.manager);
    return ratesOn(BASE_CURRENCY, rates, day ?? dayOf(this.clock.now()));
  }

  /**
   * Enters rates, each for its day; one that is there for that currency and day is corrected. Open needs are judged anew.
   *
   * @throws Refused `invalid-rates` naming each
   */
  async enter({ rates: sent, unreadable }: SentRates, { userId }: Caller): Promise<ReferenceRates> {
    assertRates(sent, unreadable, dayOf(this.clock.now()));
    await this.work.run(async (transaction) => {
      const { manager } = transaction;
      await manager.query(
        `INSERT INTO reference_rate (currency, on_day, per_base, source)
         SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
         ON CONFLICT (currency, on_day) DO UPDATE SET per_base = EXCLUDED.per_base, source = EXCLUDED.source`,
        [
          sent.map(({ currency }) => currency),
          sent.map(({ on }) => on),
          sent.map(({ perUsd }) => perUsd),
          sent.map(({ source }) => source),
        ],
      );
      await this.published.publish(transaction, {
        kind: 'rates',
        value: { entered: sent.length },
        reason: '',
        publishedBy: userId,
      });
      await this.rejudging.begin(transaction);
    });
    return this.inForce();
  }
}

/** @throws Refused `invalid-rates` */
function assertRates(sent: readonly SentRate[], unreadable: readonly UnreadableLine[], today: string): void {
  const seen = new Set<string>();
  const errors = sent.flatMap((rate, index): FieldError[] => {
    const found = problemsOf(rate, today);
    const key = `${rate.currency} ${rate.on}`;
    if (seen.has(key)) {
      const detail = `${rate.currency} on ${rate.on} is there twice`;
      found.push({ field: null, code: 'rate-twice', detail });
    }
    seen.add(key);
    return found.map((problem) => errorAt(rate, index, problem));
  });
  errors.push(...unreadable.map((each) => ({ pointer: '/csv', ...each })));
  errors.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (sent.length + errors.length === 0) {
    errors.push({ pointer: '/rates', detail: 'at least one rate', code: 'no-rates' });
  }
  if (errors.length > 0) throw invalid(errors);
}

/** What is wrong with a rate: with a field of it, or as a whole. */
interface RateProblem {
  readonly field: keyof SentRate | null;
  readonly code: string;
  readonly detail: string;
}

/** In a file, people look for the line; in a list, programs for the place. */
function errorAt({ line }: SentRate, index: number, { field, code, detail }: RateProblem): FieldError {
  if (line === undefined) {
    return { pointer: field === null ? `/rates/${index}` : `/rates/${index}/${field}`, detail, code };
  }
  const told = field === null ? detail : `${field}: ${detail}`;
  return { pointer: '/csv', detail: `line ${line}, ${told}`, code, line };
}

function problemsOf({ currency, perUsd, on, source }: SentRate, today: string): RateProblem[] {
  const problems: RateProblem[] = [];
  const told = (value: unknown) => JSON.stringify(value);
  if (!isCurrencyCode(currency) || currency === BASE_CURRENCY) {
    const detail = `an ISO 4217 code other than ${BASE_CURRENCY}, not ${told(currency)}`;
    problems.push({ field: 'currency', code: 'not-a-currency', detail });
  }
  if (!isDecimal(perUsd) || Number(perUsd) <= 0) {
    const detail = `units of ${currency} for one ${BASE_CURRENCY}, a decimal above 0 written with a point, not ${told(perUsd)}`;
    problems.push({ field: 'perUsd', code: 'not-a-rate', detail });
  }
  if (!isIsoDate(on) || on > today) {
    const detail = `the day of the rate as YYYY-MM-DD, not after today, not ${told(on)}`;
    problems.push({ field: 'on', code: 'not-a-past-day', detail });
  }
  if (source === '' || source.length > LONGEST_SOURCE) {
    const detail = `who says so, in 1 to ${LONGEST_SOURCE} characters`;
    problems.push({ field: 'source', code: 'no-source', detail });
  }
  return problems;
}

function invalid(errors: readonly FieldError[]): Refused {
  const [first] = errors;
  return new Refused(
    'invalid',
    'invalid-rates',
    `Nothing was entered; what is wrong first is ${first?.pointer}: ${first?.detail}.`,
    errors.slice(0, MOST_ERRORS),
  );
}
