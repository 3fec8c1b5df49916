import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedOpened, OfferOpened, type NeedSnapshot, type OfferSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import pg from 'pg';
import { DEFAULT_WEIGHTS } from '../criteria/weights.js';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import type { ProposalDto } from '../proposals/proposal.dto.js';
import type { ReferenceRatesDto } from './reference-rates.dto.js';
import type { WeightsDto } from './weights.dto.js';

interface Problem {
  readonly type: string;
  readonly detail: string;
  readonly errors: { pointer: string; detail: string; code?: string; line?: number }[];
}

const WEIGHTS = '/api/matching/weights';
const RATES = '/api/matching/reference-rates';

let app: TestApp;
let coordinator: ApiClient;
let admin: ApiClient;

async function openPair(
  needChanges: Partial<NeedSnapshot>,
  offerChanges: Partial<OfferSnapshot>,
): Promise<NeedSnapshot> {
  const now = new Date().toISOString();
  const offer = anOffer({ id: newTestId(), organisationId: newTestId(), confirmedAt: now, ...offerChanges });
  const need = aNeed({ id: newTestId(), organisationId: newTestId(), openedAt: now, ...needChanges });
  await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  return need;
}

/** The waiting proposal of a need, once it is judged by a version of the weights. */
const judgedBy = (version: string, { id }: NeedSnapshot) =>
  eventually(async () => {
    const path = `/api/matching/proposals?status=proposed&needId=${id}`;
    const [proposal] = (await coordinator.get<{ items: ProposalDto[] }>(path)).body.items;
    expect(proposal?.explanation.record.weights.version).toBe(version);
    return proposal!;
  });

beforeAll(async () => {
  app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
  coordinator = await app.as({ roles: ['coordinator'] });
  admin = await app.as({ roles: ['admin'] });
});

afterAll(() => app.stop());

describe('weights', () => {
  it('are those of the code until somebody publishes others, by which all open needs are judged', async () => {
    const need = await openPair({ aiTopics: ['tourism'] }, { aiTopics: ['tourism'], languages: ['en'] });
    const before = (await coordinator.get<WeightsDto>(WEIGHTS)).body;
    expect(before).toMatchObject({
      ...DEFAULT_WEIGHTS,
      initial: DEFAULT_WEIGHTS,
      published: [],
      rejudging: null,
    });
    const first = await judgedBy(before.version, need);
    const approved = await coordinator.post<ProposalDto>(`/api/matching/proposals/${first.id}/approve`, {
      version: first.version,
      body: { allocation: { unit: 'people', quantity: 1 } },
    });
    expect(approved.status).toBe(200);
    const waiting = await openPair({ aiTopics: ['culture-heritage'] }, { aiTopics: ['culture-heritage'] });
    await judgedBy(before.version, waiting);

    const of = { ...before.of, language: 60 };
    const body = { of, basedOn: before.version, reason: 'Who cannot speak to one another cannot help.' };
    const published = await coordinator.post<WeightsDto>(WEIGHTS, { body });
    expect(published).toMatchObject({ status: 200, body: { of, published: [{ of, reason: body.reason }] } });
    const { version } = published.body;
    const again = await judgedBy(version, waiting);
    expect(again.explanation.record.weights.of).toEqual(of);
    await eventually(async () => {
      const { rejudging } = (await coordinator.get<WeightsDto>(WEIGHTS)).body;
      expect(rejudging).toMatchObject({ done: 2, needs: 2, endedAt: expect.any(String) });
    });
    // what was decided keeps the weights that it was decided by
    const kept = await coordinator.get<ProposalDto>(`/api/matching/proposals/${first.id}`);
    expect(kept.body.explanation.record.weights).toEqual(DEFAULT_WEIGHTS);
    expect(kept.body.status).toBe('approved');

    const database = new pg.Client({ connectionString: app.databaseUrl });
    await database.connect();
    const told = await database.query(
      `SELECT payload FROM matching.event_log WHERE type = 'matching.weights.published'`,
    );
    await database.end();
    expect(told.rows).toMatchObject([{ payload: { weights: { name: version, of } } }]);
  });

  it('that cannot be are refused by the name of each criterion', async () => {
    const { version, of } = (await coordinator.get<WeightsDto>(WEIGHTS)).body;
    const nothing = Object.fromEntries(Object.keys(of).map((name) => [name, 0]));
    const wrong: [object, string[]][] = [
      [{ ...of, topics: -1 }, ['/of/topics']],
      [{ ...of, topics: 1.5, sdgs: 'much' }, ['/of/topics', '/of/sdgs']],
      [nothing, ['/of']],
      [{ ...of, wealth: 5 }, ['/of']],
      [
        { topics: 5 },
        Object.keys(of)
          .filter((name) => name !== 'topics')
          .map((name) => `/of/${name}`),
      ],
    ];
    for (const [given, pointers] of wrong) {
      const body = { of: given, basedOn: version, reason: 'To see.' };
      const refused = await coordinator.post<Problem>(WEIGHTS, { body });
      expect(refused).toMatchObject({ status: 422, body: { type: 'urn:mutua:problem:invalid-weights' } });
      expect(refused.body.errors.map(({ pointer }) => pointer).sort()).toEqual(pointers.sort());
    }
    expect((await coordinator.get<WeightsDto>(WEIGHTS)).body.version).toBe(version);
  });

  it('are published on the version in force, and by coordinators and administrators', async () => {
    const { of, version } = (await coordinator.get<WeightsDto>(WEIGHTS)).body;
    const body = { of, basedOn: DEFAULT_WEIGHTS.version, reason: 'From an old page.' };
    const late = await coordinator.post<Problem>(WEIGHTS, { body });
    expect(late).toMatchObject({ status: 412, body: { errors: [{ pointer: '/basedOn' }] } });
    expect(late.body.detail).toContain(version);
    const requester = await app.as({ roles: ['requester'] });
    expect((await requester.get(WEIGHTS)).status).toBe(200);
    expect((await requester.post(WEIGHTS, { body })).status).toBe(403);
  });
});

describe('reference rates', () => {
  it('are entered from a file, and sums in two currencies then compare at them, with day and source', async () => {
    const need = await openPair(
      { aiTopics: ['water'], budget: { kind: 'exact', money: { amount: '6012500', currency: 'XOF' } } },
      { aiTopics: ['water'], amount: { kind: 'exact', money: { amount: '5000', currency: 'USD' } } },
    );
    const { version } = (await coordinator.get<WeightsDto>(WEIGHTS)).body;
    const before = await judgedBy(version, need);
    const unknown = before.explanation.record.unknownCriteria.map(({ criterion }) => criterion);
    expect(unknown).toContain('amount');

    const csv =
      'source,currency,perUsd,on\n"UN operational rates, November",XOF,601.25,2025-11-01\n\nECB,EUR,0.92,2025-11-03\n';
    const entered = await admin.put<ReferenceRatesDto>(RATES, { body: { csv } });
    expect(entered).toMatchObject({ status: 200, body: { base: 'USD' } });
    const xof = {
      currency: 'XOF',
      perBase: '601.25',
      on: '2025-11-01',
      source: 'UN operational rates, November',
    };
    expect(entered.body.rates).toContainEqual(xof);
    await eventually(async () => {
      const { criteria } = (await judgedBy(version, need)).explanation.record;
      const amount = criteria.find(({ criterion }) => criterion === 'amount');
      // 5,000 dollars are 3,006,250 francs: half of what is asked for
      expect(amount?.value).toBeCloseTo(0.5);
      expect(amount?.evidence).toMatchObject({ rates: { base: 'USD', used: [xof] } });
    });
    const earlier = await coordinator.get<ProposalDto>(`/api/matching/proposals/${before.id}`);
    expect(earlier.body).toMatchObject({ status: 'superseded', cause: 'rules-changed' });
  });

  it('are in force from their day on, and a correction replaces only its own', async () => {
    const rates = [
      { currency: 'XOF', perUsd: '610', on: '2025-11-01', source: 'Corrected' },
      { currency: 'XOF', perUsd: '590', on: '2025-12-01', source: 'UN' },
    ];
    expect((await admin.put(RATES, { body: { rates } })).status).toBe(200);
    const on = async (day: string) => {
      const { body } = await coordinator.get<ReferenceRatesDto>(`${RATES}?on=${day}`);
      return Object.fromEntries(body.rates.map(({ currency, perBase }) => [currency, perBase]));
    };
    expect(await on('2025-10-31')).toEqual({});
    expect(await on('2025-11-15')).toEqual({ XOF: '610', EUR: '0.92' });
    expect(await on('2025-12-15')).toEqual({ XOF: '590', EUR: '0.92' });
  });

  it('that cannot be are refused by row and field, and none of the file is entered', async () => {
    const good = { currency: 'KES', perUsd: '129.5', on: '2025-11-01', source: 'CBK' };
    const wrong: [object, string][] = [
      [{ rates: [good, { ...good, currency: 'USD' }] }, '/rates/1/currency'],
      [{ rates: [good, { ...good, currency: 'GHS', perUsd: '0' }] }, '/rates/1/perUsd'],
      [{ rates: [{ ...good, perUsd: '1,5' }] }, '/rates/0/perUsd'],
      [{ rates: [{ ...good, on: '2025-02-30' }] }, '/rates/0/on'],
      [{ rates: [{ ...good, on: '2999-01-01' }] }, '/rates/0/on'],
      [{ rates: [{ ...good, source: '' }] }, '/rates/0/source'],
      [{ rates: [good, good] }, '/rates/1'],
      [{ rates: [] }, '/rates'],
      [{ csv: 'currency,on\nKES,2025-11-01' }, '/csv'],
      [{ csv: 'currency,perUsd,on,source\nKES,129.5,2025-11-01' }, '/csv'],
    ];
    for (const [body, pointer] of wrong) {
      const refused = await admin.put<Problem>(RATES, { body });
      expect([refused.status, refused.body.errors.map((error) => error.pointer)]).toEqual([422, [pointer]]);
      expect(refused.body.type).toBe('urn:mutua:problem:invalid-rates');
    }
    const { rates } = (await coordinator.get<ReferenceRatesDto>(RATES)).body;
    expect(rates.map(({ currency }) => currency)).not.toContain('KES');
    expect((await coordinator.put(RATES, { body: { rates: [good] } })).status).toBe(403);
  });

  it('that cannot be are told line by line of the file', async () => {
    const refused = async (...lines: string[]) => {
      const csv = ['currency,perUsd,on,source', ...lines].join('\n');
      const { body } = await admin.put<Problem>(RATES, { body: { csv } });
      return body.errors.map(({ pointer, line, code }) => [pointer, line, code]);
    };
    expect(
      await refused(
        'KES,129.5,2025-11-01,CBK',
        '',
        'GHS,0,2999-01-01,',
        'KES,130,2025-11-01,CBK',
        'kes,1,2025-11-01,CBK',
      ),
    ).toEqual([
      ['/csv', 4, 'not-a-rate'],
      ['/csv', 4, 'not-a-past-day'],
      ['/csv', 4, 'no-source'],
      ['/csv', 5, 'rate-twice'],
      ['/csv', 6, 'not-a-currency'],
    ]);
    expect(await refused('KES,129,5,2025-11-01,CBK', '', 'GHS,1.5')).toEqual([
      ['/csv', 2, 'wrong-number-of-values'],
      ['/csv', 4, 'wrong-number-of-values'],
    ]);
    // the others of the file are told beside them
    expect(await refused('KES,129,5,2025-11-01,CBK', 'GHS,0,2025-11-01,BoG')).toEqual([
      ['/csv', 2, 'wrong-number-of-values'],
      ['/csv', 3, 'not-a-rate'],
    ]);
    expect(await refused('KES,129.5,2025-11-01,CBK', 'GHS,11,2025-11-01,"Bank of Ghana')).toEqual([
      ['/csv', 3, 'quotes-do-not-match'],
    ]);
    const headless = await admin.put<Problem>(RATES, { body: { csv: 'KES;129.5;2025-11-01;CBK' } });
    expect(headless.body.errors).toMatchObject([{ pointer: '/csv', line: 1, code: 'columns-missing' }]);
  });
});
