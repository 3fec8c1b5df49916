import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedOpened, OfferOpened, type NeedSnapshot, type OfferSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import pg from 'pg';
import { EQUITY_POLICY } from '../clearing/index.js';
import { DEFAULT_WEIGHTS } from '../criteria/weights.js';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import type { ProposalDto } from '../proposals/proposal.dto.js';
import type { EquityDto } from '../rules/equity.dto.js';
import type { WeightsDto } from '../rules/weights.dto.js';
import type { WhatIfDto, WhatIfWithOutcomeDto } from './what-if.dto.js';
import { WhatIfRunner } from './what-if-runner.js';

interface Problem {
  readonly type: string;
  readonly errors: { pointer: string; detail: string }[];
}

const WHAT_IFS = '/api/matching/what-ifs';
const thread = (body: string) => new URL(`data:text/javascript,${encodeURIComponent(body)}`);
const HANGING = thread('setInterval(() => 0, 1000)');
const ONE = { unit: 'grants', quantity: 1 } as const;
const ALL = { countries: [], regions: [], groups: [], applicantKinds: [] };
const WITHOUT_SDGS = { ...DEFAULT_WEIGHTS.of, sdgs: 0 };
const WITHOUT_GROUPS = { firstHelp: EQUITY_POLICY.firstHelp, groups: { LDC: 0, LLDC: 0, SIDS: 0 } };

let app: TestApp;
let coordinator: ApiClient;

async function openNeed(changes: Partial<NeedSnapshot>): Promise<NeedSnapshot> {
  const made = { id: newTestId(), organisationId: newTestId(), openedAt: new Date().toISOString() };
  const need = aNeed({ ...made, cooperationTypes: ['training'], ...changes });
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  return need;
}

async function openOffer(changes: Partial<OfferSnapshot>): Promise<OfferSnapshot> {
  const made = { id: newTestId(), organisationId: newTestId(), confirmedAt: new Date().toISOString() };
  const offer = anOffer({ ...made, capacity: ONE, remaining: ONE, eligibility: ALL, ...changes });
  await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  return offer;
}

/** The offer that clearing gives a need, once it is as it should be. */
const given = (need: NeedSnapshot, expected: OfferSnapshot | null) =>
  eventually(async () => {
    const path = `/api/matching/proposals?status=proposed&needId=${need.id}`;
    const { items } = (await coordinator.get<{ items: ProposalDto[] }>(path)).body;
    const chosen = items.filter(({ explanation }) => explanation.record.clearing?.chosen);
    expect(chosen.map(({ offerId }) => offerId)).toEqual(expected ? [expected.id] : []);
  });

/** Needs and offers come apart: the offers that fit are all there. */
const fits = (need: NeedSnapshot, offers: readonly OfferSnapshot[]) =>
  eventually(async () => {
    const path = `/api/matching/needs/${need.id}/candidates`;
    const candidates = await coordinator.get<{ offerId: string }[]>(path);
    expect(candidates.status).toBe(200);
    expect(candidates.body.map(({ offerId }) => offerId).sort()).toEqual(offers.map(({ id }) => id).sort());
  });

const get = async (id: string) => (await coordinator.get<WhatIfWithOutcomeDto>(`${WHAT_IFS}/${id}`)).body;

const withStatus = (id: string, status: WhatIfDto['status']) =>
  eventually(async () => {
    const whatIf = await get(id);
    expect(whatIf.status).toBe(status);
    return whatIf;
  }, 30_000);

async function request(body: object): Promise<WhatIfDto> {
  const asked = await coordinator.post<WhatIfDto>(WHAT_IFS, { body: { title: 'To see', ...body } });
  expect(asked).toMatchObject({ status: 201, body: { status: 'requested', version: 1 } });
  return asked.body;
}

async function inDatabase(statement: string, parameters: unknown[] = []): Promise<void> {
  const database = new pg.Client({ connectionString: app.databaseUrl });
  await database.connect();
  await database.query(statement, parameters);
  await database.end();
}

beforeAll(async () => {
  app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
  coordinator = await app.as({ roles: ['coordinator'] });
});

afterAll(() => app.stop());

describe('a what-if', () => {
  it('of weights says who gains and who loses; published, it becomes so', async () => {
    const aiTopics = ['tourism' as const];
    const sameGoals = await openOffer({ aiTopics, languages: ['rw'] });
    const sameLanguages = await openOffer({ aiTopics, sdgGoals: [13] });
    const need = await openNeed({ aiTopics });
    await fits(need, [sameGoals, sameLanguages]);
    await given(need, sameGoals);

    const { id } = await request({ weights: WITHOUT_SDGS });
    const done = await withStatus(id, 'done');
    expect(done).toMatchObject({
      progress: { done: 1, needs: 1 },
      basedOn: { weights: DEFAULT_WEIGHTS.version, equity: EQUITY_POLICY.version },
      weights: WITHOUT_SDGS,
      equity: null,
    });
    const { needs, offers, before, after } = done.outcome!;
    // by the weights in force, the other offer suits it less
    expect(needs).toMatchObject({ gains: 0, loses: 1, changes: 0 });
    expect(needs.told).toMatchObject([
      {
        id: need.id,
        title: need.title,
        before: [{ id: sameGoals.id, title: sameGoals.title }],
        after: [{ id: sameLanguages.id }],
      },
    ]);
    expect(offers).toMatchObject({ gains: 1, loses: 1 });
    expect(before).toMatchObject({ pairs: 1, needs: 1, offers: 1 });
    expect(after.suitability).toBeLessThan(before.suitability);
    // nothing has changed yet
    await given(need, sameGoals);

    const reason = 'Goals are named out of courtesy.';
    const path = `${WHAT_IFS}/${id}/publish`;
    expect((await coordinator.post(path, { version: 1, body: { reason } })).status).toBe(412);
    const published = await coordinator.post<WhatIfDto>(path, { version: done.version, body: { reason } });
    expect(published).toMatchObject({ status: 200, body: { status: 'published' } });
    expect(published.headers.get('etag')).toBe(`"${done.version + 1}"`);
    const weights = (await coordinator.get<WeightsDto>('/api/matching/weights')).body;
    expect(weights).toMatchObject({ of: WITHOUT_SDGS, published: [{ of: WITHOUT_SDGS, reason }] });
    await given(need, sameLanguages);
    const again = await coordinator.post<Problem>(path, { version: done.version + 1, body: { reason } });
    expect([again.status, again.body.type]).toEqual([409, 'urn:mutua:problem:illegal-step']);
  });

  it('of equity terms, too', async () => {
    const aiTopics = ['justice' as const];
    const scarce = await openOffer({ aiTopics });
    // of the two, the Rwandan need suits less, and Rwanda is least developed and landlocked
    const rwandan = await openNeed({ aiTopics, languages: ['rw', 'en', 'fr', 'sw'] });
    const brazilian = await openNeed({ aiTopics, country: 'BR' });
    await fits(rwandan, [scarce]);
    await fits(brazilian, [scarce]);
    await given(rwandan, scarce);
    await given(brazilian, null);

    const { id } = await request({ equity: WITHOUT_GROUPS });
    const { outcome, version } = await withStatus(id, 'done');
    expect(outcome!.needs.told).toMatchObject([
      { id: rwandan.id, effect: 'loses' },
      { id: brazilian.id, effect: 'gains' },
    ]);
    const helped = (tally: { coverage: { group: string; helped: number }[] }, of: string) =>
      tally.coverage.find(({ group }) => group === of)?.helped ?? 0;
    expect(helped(outcome!.after, 'LDC')).toBe(helped(outcome!.before, 'LDC') - 1);
    expect(helped(outcome!.after, 'none')).toBe(helped(outcome!.before, 'none') + 1);

    const body = { reason: 'Scores alone.' };
    expect((await coordinator.post(`${WHAT_IFS}/${id}/publish`, { version, body })).status).toBe(200);
    const equity = (await coordinator.get<EquityDto>('/api/matching/equity')).body;
    const { version: first, ...initial } = EQUITY_POLICY;
    expect(equity.initial).toEqual({ version: first, points: initial });
    expect(equity).toMatchObject({ points: WITHOUT_GROUPS, published: [{ reason: body.reason }] });
    await given(brazilian, scarce);
    await given(rwandan, null);

    // the direct way to publish is the same
    const points = { firstHelp: 2_000, groups: { LDC: 400, LLDC: 100, SIDS: 100 } };
    const direct = { points, basedOn: equity.version, reason: 'Back again.' };
    expect((await coordinator.post('/api/matching/equity', { body: direct })).status).toBe(200);
    await given(rwandan, scarce);
    const late = await coordinator.post<Problem>('/api/matching/equity', { body: direct });
    expect([late.status, late.body.errors[0]?.pointer]).toEqual([412, '/basedOn']);
    const tooMuch = { ...direct, points: { ...points, groups: { ...points.groups, LDC: 501 } } };
    const refused = await coordinator.post<Problem>('/api/matching/equity', { body: tooMuch });
    expect([refused.status, refused.body.errors[0]?.pointer]).toEqual([422, '/points/groups/LDC']);
  });

  it('is not published once other rules are in force than those it was compared with', async () => {
    const { id } = await request({ weights: DEFAULT_WEIGHTS.of });
    const { version, basedOn } = await withStatus(id, 'done');
    // of equity alone, but compared with the weights of then
    const ofEquity = await request({ equity: WITHOUT_GROUPS });
    const doneToo = await withStatus(ofEquity.id, 'done');
    const other = { of: { ...WITHOUT_SDGS, time: 5 }, basedOn: basedOn!.weights, reason: 'Meanwhile.' };
    expect((await coordinator.post('/api/matching/weights', { body: other })).status).toBe(200);
    const path = `${WHAT_IFS}/${id}/publish`;
    const late = await coordinator.post<Problem>(path, { version, body: { reason: 'Too late.' } });
    expect([late.status, late.body.type]).toEqual([412, 'urn:mutua:problem:changed-meanwhile']);
    expect((await get(id)).status).toBe('done');
    const alsoLate = await coordinator.post<Problem>(`${WHAT_IFS}/${ofEquity.id}/publish`, {
      version: doneToo.version,
      body: { reason: 'Too late.' },
    });
    expect([alsoLate.status, alsoLate.body.type]).toEqual([412, 'urn:mutua:problem:changed-meanwhile']);
    const discarded = await coordinator.post<WhatIfDto>(`${WHAT_IFS}/${id}/discard`, { version });
    expect(discarded.body).toMatchObject({ status: 'discarded', version: version + 1 });
    const gone = await coordinator.post(`${WHAT_IFS}/${id}/publish`, {
      version: version + 1,
      body: { reason: 'After all.' },
    });
    expect(gone.status).toBe(409);
  });

  it('shows how far it is, and ends when it is cancelled; others wait their turn', async () => {
    app.get(WhatIfRunner).trying = { thread: HANGING };
    const { id } = await request({ weights: WITHOUT_SDGS });
    const running = await eventually(async () => {
      const whatIf = await get(id);
      expect(whatIf.status).toBe('running');
      expect(whatIf.progress.done).toBe(whatIf.progress.needs);
      expect(whatIf.progress.needs).toBeGreaterThan(0);
      return whatIf;
    });
    const next = await request({ equity: WITHOUT_GROUPS });
    const more = [next];
    for (let count = 2; count < 5; count += 1) more.push(await request({ equity: WITHOUT_GROUPS }));
    const body = { title: 'One more', equity: WITHOUT_GROUPS };
    const full = await coordinator.post<Problem>(WHAT_IFS, { body });
    expect([full.status, full.body.type]).toEqual([429, 'urn:mutua:problem:too-many-what-ifs']);
    const { body: list } = await coordinator.get<{ items: WhatIfDto[] }>(`${WHAT_IFS}?limit=5`);
    expect(list.items.map(({ status }) => status)).toEqual([
      ...Array<string>(4).fill('requested'),
      'running',
    ]);

    app.get(WhatIfRunner).trying = {};
    for (const each of more.slice(1)) {
      expect((await coordinator.post(`${WHAT_IFS}/${each.id}/cancel`, { version: 1 })).status).toBe(200);
    }
    const cancelled = await coordinator.post<WhatIfDto>(`${WHAT_IFS}/${id}/cancel`, {
      version: running.version,
    });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', endedAt: expect.any(String) });
    await withStatus(next.id, 'done');
    expect(await get(id)).toMatchObject({ status: 'cancelled', outcome: null });
  });

  it('whose thread dies is told as failed, and what happens is matched as before', async () => {
    app.get(WhatIfRunner).trying = { thread: thread('process.exit(3)') };
    const { id } = await request({ weights: WITHOUT_SDGS });
    expect(await withStatus(id, 'failed')).toMatchObject({ failure: 'worker-died', outcome: null });
    app.get(WhatIfRunner).trying = { thread: HANGING, longestMs: 50 };
    const slow = await request({ weights: WITHOUT_SDGS });
    expect(await withStatus(slow.id, 'failed')).toMatchObject({ failure: 'timed-out' });
    app.get(WhatIfRunner).trying = {};
    const aiTopics = ['cities' as const];
    const offer = await openOffer({ aiTopics });
    await given(await openNeed({ aiTopics }), offer);
  });

  it('that ran when its process died is told as failed; one that a stop broke off runs again', async () => {
    app.get(WhatIfRunner).trying = { thread: HANGING };
    const { id } = await request({ weights: WITHOUT_SDGS });
    await withStatus(id, 'running');
    const dead = newTestId();
    await app.restart(async () => {
      await inDatabase(
        `INSERT INTO matching.what_if
           SELECT $2, version, 'running', title, tried, requested_by, requested_at, NULL, based_on, 0, needs, NULL, NULL
             FROM matching.what_if WHERE id = $1`,
        [id, dead],
      );
    });
    coordinator = await app.as({ roles: ['coordinator'] });
    expect(await withStatus(dead, 'failed')).toMatchObject({ failure: 'process-ended' });
    await withStatus(id, 'done');
  });

  it('that cannot be is refused by the name of what is wrong', async () => {
    const of = DEFAULT_WEIGHTS.of;
    const wrong: [object, string, string[]][] = [
      [{ weights: { ...of, topics: -1 } }, 'invalid-weights', ['/weights/topics']],
      [
        { weights: { ...of, topics: null, sdgs: 1e9 } },
        'invalid-weights',
        ['/weights/topics', '/weights/sdgs'],
      ],
      [
        { weights: Object.fromEntries(Object.keys(of).map((name) => [name, 0])) },
        'invalid-weights',
        ['/weights'],
      ],
      [{ weights: { ...of, wealth: 1 } }, 'invalid-weights', ['/weights']],
      [{}, 'nothing-to-try', ['/weights']],
      [{ weights: null, equity: null }, 'nothing-to-try', ['/weights']],
    ];
    for (const [rules, code, pointers] of wrong) {
      const refused = await coordinator.post<Problem>(WHAT_IFS, { body: { title: 'Wrong', ...rules } });
      expect(refused).toMatchObject({ status: 422, body: { type: `urn:mutua:problem:${code}` } });
      expect(refused.body.errors.map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort());
    }
    const { groups } = WITHOUT_GROUPS;
    const fields: [object, string][] = [
      [{ equity: { firstHelp: -1, groups } }, '/equity/firstHelp'],
      [{ equity: { firstHelp: 1, groups: { ...groups, LDC: 501 } } }, '/equity/groups/LDC'],
      [{ equity: { firstHelp: 1, groups: { ...groups, G77: 1 } } }, '/equity/groups/G77'],
      [{ weights: [1] }, '/weights'],
    ];
    for (const [rules, pointer] of fields) {
      const refused = await coordinator.post<Problem>(WHAT_IFS, { body: { title: 'Wrong', ...rules } });
      expect([refused.status, refused.body.errors.map((error) => error.pointer)]).toEqual([422, [pointer]]);
    }
  });

  it('is asked for once with one key, and by coordinators and administrators', async () => {
    const body = { title: 'Once', equity: WITHOUT_GROUPS };
    const key = newTestId();
    const [first, second] = [
      await coordinator.post<WhatIfDto>(WHAT_IFS, { body, key }),
      await coordinator.post<WhatIfDto>(WHAT_IFS, { body, key }),
    ];
    expect(second.body.id).toBe(first.body.id);
    await withStatus(first.body.id, 'done');
    const requester = await app.as({ roles: ['requester'] });
    expect((await requester.get(WHAT_IFS)).status).toBe(403);
    expect((await requester.post(WHAT_IFS, { body })).status).toBe(403);
    expect((await coordinator.get(`${WHAT_IFS}/${newTestId()}`)).status).toBe(404);
    const unsaid = await coordinator.send('POST', `${WHAT_IFS}/${first.body.id}/discard`, {});
    expect(unsaid.status).toBe(428);
  });
});
