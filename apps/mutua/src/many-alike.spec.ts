import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { compareNearnessOfTexts } from '@mutua/matching/pool';
import { eventually } from '@mutua/testing';
import {
  openDatabase,
  openPair,
  startPlatform,
  type Answer,
  type Platform,
} from './match-lifecycle.spec-data.js';

const ALIKE = 10_000;
const CANDIDATES = 20;
const SUBJECT = { aiTopics: ['biodiversity'], cooperationTypes: ['training'] };

let platform: Platform;

beforeAll(async () => {
  platform = await startPlatform();
}, 60_000);

afterAll(() => platform.app.stop());

const see = async <T>(path: string) => (await platform.coordinator.client.get<T>(path)).body;

interface ProposalOfAlike extends Answer {
  readonly offerId: string;
  readonly explanation: { readonly record: { readonly clearing: { readonly chosen: boolean } | null } };
}

const chosenFor = async (need: string) => {
  const path = `/api/matching/proposals?status=proposed&limit=100&needId=${need}`;
  const { items } = await see<{ items: ProposalOfAlike[] }>(path);
  return items.filter(({ explanation }) => explanation.record.clearing?.chosen).map(({ offerId }) => offerId);
};

it('a need among ten thousand identical offers gets the twenty whose ids are nearest to its own, and one of them is given', async () => {
  const one = { ...SUBJECT, capacity: { unit: 'grants', quantity: 1 } };
  const first = await openPair(platform, { offer: one, need: { ...SUBJECT, quantities: {} } });
  await eventually(async () => expect(await chosenFor(first.need)).toEqual([first.offer]));
  const database = await openDatabase(platform);
  // as many as nobody would post one by one, as the pool of matching keeps them; clearing reads all of it anew
  await database.query(
    `INSERT INTO matching.offer (id, version, status, snapshot)
     SELECT alike.id, version, status, snapshot || jsonb_build_object('id', alike.id)
       FROM matching.offer, (SELECT gen_random_uuid() AS id FROM generate_series(2, $2)) AS alike
      WHERE offer.id = $1`,
    [first.offer, ALIKE],
  );
  await database.query('INSERT INTO matching.clearing_due (need_id, offer_id) VALUES (NULL, NULL)');

  const { need } = await openPair(platform, { need: { ...SUBJECT, quantities: {} } });
  const candidates = await eventually(async () => {
    const found = await see<(Answer & { offerId: string; score: number })[]>(
      `/api/matching/needs/${need}/candidates`,
    );
    expect(found).toHaveLength(CANDIDATES);
    return found;
  });
  const { rows: alike } = await database.query<{ id: string }>(
    `SELECT id FROM matching.offer WHERE status = 'open'`,
  );
  const nearest = alike
    .map(({ id }) => id)
    .sort((a, b) => compareNearnessOfTexts(a, b, need))
    .slice(0, CANDIDATES);
  expect(candidates.map(({ offerId }) => offerId)).toEqual([...nearest].sort());
  expect(new Set(candidates.map(({ score }) => score)).size).toBe(1);
  // however many fit, so many are kept: what is stored and cleared grows with needs and not with pairs that fit
  const { rows: kept } = await database.query(
    'SELECT count(*)::int AS kept FROM matching.candidate WHERE need_id = $1',
    [need],
  );
  expect(kept).toEqual([{ kept: CANDIDATES }]);

  await eventually(async () => {
    expect(await see('/api/matching/clearing')).toMatchObject({ due: 0 });
    const [given] = await chosenFor(need);
    expect(nearest).toContain(given);
    expect(await chosenFor(need)).toHaveLength(1);
    // who was there before keeps what they had, and nothing is given twice
    expect(await chosenFor(first.need)).toEqual([first.offer]);
  });
  await eventually(async () => {
    const { body } = await platform.coordinator.client.post<Answer>('/api/matching/clearing/audits');
    const audit = await eventually(async () => {
      const found = await see<Answer>(`/api/matching/clearing/audits/${body.id}`);
      expect(found['endedAt']).not.toBeNull();
      return found;
    });
    expect(audit).toMatchObject({ status: 'done', ratio: 1 });
    expect(audit['value']).toBeGreaterThan(0);
  });
  await database.end();
}, 120_000);
