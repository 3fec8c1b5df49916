import { Injectable } from '@nestjs/common';
import { isCurrencyCode, isDecimal, isIsoDate } from '@mutua/vocabulary';
import type { Caller } from '@mutua/platform/auth';
import { Clock, dayOf } from '@mutua/platform/clock';
import { Refused, type FieldError } from '@mutua/platform/decision';
import { UnitOfWork } from '@mutua/platform/persistence';
import { ratesOn, type ReferenceRates } from '../criteria/reference-rates.js';
import { PublishedRules } from './published-rules.js';
import { ratesFromCsv, UnreadableRates, type SentRate } from './rates-from-csv.js';
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
  async enter(sent: readonly SentRate[], { userId }: Caller): Promise<ReferenceRates> {
    assertRates(sent, dayOf(this.clock.now()));
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
export function readCsv(csv: string): SentRate[] {
  try {
    return ratesFromCsv(csv);
  } catch (error) {
    if (!(error instanceof UnreadableRates)) throw error;
    throw invalid([{ pointer: '/csv', detail: error.message }]);
  }
}

function assertRates(sent: readonly SentRate[], today: string): void {
  const seen = new Set<string>();
  const errors = sent.flatMap((rate, index): FieldError[] => {
    const at = `/rates/${index}`;
    const found = problemsOf(rate, today).map(([field, detail]) => ({ pointer: `${at}/${field}`, detail }));
    const key = `${rate.currency} ${rate.on}`;
    if (seen.has(key)) found.push({ pointer: at, detail: `${rate.currency} on ${rate.on} is there twice` });
    seen.add(key);
    return found;
  });
  if (sent.length === 0) errors.push({ pointer: '/rates', detail: 'at least one rate' });
  if (errors.length > 0) throw invalid(errors);
}

function problemsOf({ currency, perUsd, on, source }: SentRate, today: string): [string, string][] {
  const problems: [string, string][] = [];
  const told = (value: unknown) => JSON.stringify(value);
  if (!isCurrencyCode(currency) || currency === BASE_CURRENCY) {
    problems.push(['currency', `an ISO 4217 code other than ${BASE_CURRENCY}, not ${told(currency)}`]);
  }
  if (!isDecimal(perUsd) || Number(perUsd) <= 0) {
    problems.push([
      'perUsd',
      `units of ${currency} for one ${BASE_CURRENCY}, a decimal above 0 written with a point, not ${told(perUsd)}`,
    ]);
  }
  if (!isIsoDate(on) || on > today) {
    problems.push(['on', `the day of the rate as YYYY-MM-DD, not after today, not ${told(on)}`]);
  }
  if (source === '' || source.length > LONGEST_SOURCE) {
    problems.push(['source', `who says so, in 1 to ${LONGEST_SOURCE} characters`]);
  }
  return problems;
}

function invalid(errors: readonly FieldError[]): Refused {
  const [first] = errors;
  return new Refused(
    'invalid',
    'invalid-rates',
    `Nothing was entered: ${first?.pointer} must be ${first?.detail}.`,
    errors.slice(0, MOST_ERRORS),
  );
}
