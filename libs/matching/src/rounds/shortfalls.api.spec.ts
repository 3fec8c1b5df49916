import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  NeedOpened,
  NeedWithdrawn,
  OfferOpened,
  type NeedSnapshot,
  type OfferSnapshot,
} from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { LOCALES } from '@mutua/vocabulary';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import type { CandidateDto } from '../pool/candidate.dto.js';
import type { ProposalDto } from '../proposals/proposal.dto.js';
import type { NeedShortfallDto } from './shortfall.dto.js';

const grants = (quantity: number) => ({ unit: 'grants' as const, quantity });
const usd = (amount: string) => ({ amount, currency: 'USD' });

let app: TestApp;
let coordinator: ApiClient;

async function openNeed(changes: Partial<NeedSnapshot>): Promise<NeedSnapshot> {
  const made = { id: newTestId(), organisationId: newTestId(), openedAt: new Date().toISOString() };
  const need = aNeed({ ...made, cooperationTypes: ['training'], quantities: { grants: 1 }, ...changes });
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  return need;
}

async function openOffer(changes: Partial<OfferSnapshot>): Promise<OfferSnapshot> {
  const now = new Date().toISOString();
  const made = { id: newTestId(), organisationId: newTestId(), confirmedAt: now, openedAt: now };
  const one = { cooperationTypes: ['training' as const], capacity: grants(1), remaining: grants(1) };
  const offer = anOffer({ ...made, ...one, ...changes });
  await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  return offer;
}

const ask = (id: string, client = coordinator, query = '') =>
  client.get<NeedShortfallDto>(`/api/matching/needs/${id}/shortfall${query}`);

/** What a need is told once all that was done has been cleared, and it is as expected. */
async function toldTo({ id }: NeedSnapshot, expected: NeedShortfallDto['shortfall'] | object | null) {
  return eventually(async () => {
    const { status, body } = await ask(id);
    expect(status).toBe(200);
    expect(body.isCleared).toBe(true);
    if (expected === null) expect(body.shortfall).toBeNull();
    else expect(body.shortfall).toMatchObject(expected);
    return body;
  });
}

async function rowOf({ id }: NeedSnapshot): Promise<Record<string, unknown>[]> {
  const { rows } = await app.asOwner((database) =>
    database.query<Record<string, unknown>>('SELECT * FROM matching.need_shortfall WHERE need_id = $1', [id]),
  );
  return rows;
}

beforeAll(async () => {
  app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
  coordinator = await app.as({ roles: ['coordinator'] });
});

afterAll(() => app.stop());

it('tells who got nothing which offer it came closest to, what it is worth to others and by how much it falls short', async () => {
  const aiTopics = ['tourism' as const];
  const offer = await openOffer({ aiTopics });
  // least developed and landlocked, which counts when offers are shared out
  const winner = await openNeed({ aiTopics, country: 'RW' });
  await toldTo(winner, null);
  const loser = await openNeed({ aiTopics, country: 'RW', languages: ['es'] });
  const { shortfall, words } = await toldTo(loser, {
    reason: 'given-to-others',
    asks: 1,
    gets: 0,
    sumShare: null,
    numberShare: null,
    restCouldBeBrought: false,
  });
  const scoreOf = async (need: NeedSnapshot) =>
    (await coordinator.get<CandidateDto[]>(`/api/matching/needs/${need.id}/candidates`)).body[0]!.score;
  const scores = [await scoreOf(winner), await scoreOf(loser)] as const;
  expect(scores[0]).toBeGreaterThan(scores[1]);
  const equity = 2_000 + 300 + 150;
  expect(shortfall!.closest).toEqual({
    offerId: offer.id,
    offerTitle: offer.title,
    score: scores[1],
    share: null,
    worthToOthers: scores[0] + equity,
    shortBy: scores[0] - scores[1],
  });
  expect(shortfall!.run).toBeGreaterThanOrEqual(1);
  expect(shortfall!.certifiedGap).toBeLessThanOrEqual(0.001);
  expect(words).toHaveLength(2);
  expect(words[0]).toContain('got no offer; approved');
  expect(words[1]).toContain(`${(scores[0] - scores[1]) / 100} more.`);
  // a second unit comes
  const more = { ...offer, version: 2, capacity: grants(2), remaining: grants(2) };
  await app.publisher.publish(happened(OfferOpened, { offer: more }), more);
  const all = await toldTo(loser, null);
  expect(all.words).toEqual([
    'When all open needs and offers were weighed together, nothing was left out that fits this need and would add to the help that it gets.',
  ]);
  expect(await rowOf(loser)).toEqual([]);
});

it('tells that nothing fits, in the language of who asks, until something does or the need is gone', async () => {
  const aiTopics = ['justice' as const];
  const need = await openNeed({ aiTopics });
  const nothing = {
    reason: 'nothing-fits',
    asks: 1,
    gets: 0,
    sumShare: null,
    numberShare: null,
    restCouldBeBrought: false,
    closest: null,
  };
  await toldTo(need, nothing);
  const told = await Promise.all(
    LOCALES.map(async (locale) => (await ask(need.id, coordinator, `?locale=${locale}`)).body),
  );
  expect(new Set(told.map(({ words }) => words[1])).size).toBe(LOCALES.length);
  await openOffer({ aiTopics });
  await toldTo(need, null);
  const other = await openNeed({ aiTopics: ['energy'] });
  await toldTo(other, nothing);
  const gone = { ...other, version: 2, status: 'withdrawn' as const };
  await app.publisher.publish(happened(NeedWithdrawn, { need: gone }), gone);
  await eventually(async () => {
    expect((await ask(other.id)).status).toBe(409);
    expect(await rowOf(other)).toEqual([]);
  });
});

it('tells that standing matches hold what fits', async () => {
  const aiTopics = ['climate' as const];
  const offer = await openOffer({ aiTopics });
  const served = await openNeed({ aiTopics });
  const [proposal] = await eventually(async () => {
    const path = `/api/matching/proposals?status=proposed&needId=${served.id}`;
    const { items } = (await coordinator.get<{ items: ProposalDto[] }>(path)).body;
    expect(items).toHaveLength(1);
    return items;
  });
  const late = await openNeed({ aiTopics, languages: ['es'] });
  await toldTo(late, { reason: 'given-to-others' });
  const approve = `/api/matching/proposals/${proposal!.id}/approve`;
  expect((await coordinator.post(approve, { version: proposal!.version, body: {} })).status).toBe(200);
  const { words } = await toldTo(late, {
    reason: 'nothing-left',
    closest: { offerId: offer.id, worthToOthers: null, shortBy: null },
  });
  expect(words[1]).toMatch(/^The offers that fit it have nothing left/);
  await toldTo(served, null);
});

it('tells which part of its sum a need gets, and of money that others get how much it could bring', async () => {
  const aiTopics = ['connectivity' as const];
  const financing = { aiTopics, cooperationTypes: ['financing' as const] };
  const capacity = { unit: 'money' as const, money: usd('90000') };
  const amount = { kind: 'floor' as const, money: usd('30000') };
  const fund = await openOffer({ ...financing, capacity, remaining: capacity, amount });
  const asking = (sum: string, sdgGoals: NeedSnapshot['sdgGoals']) =>
    openNeed({ ...financing, sdgGoals, budget: { kind: 'exact', money: usd(sum) } });
  const first = await asking('50000', [4, 8]);
  const second = await asking('80000', [4]);
  await toldTo(first, null);
  const { words } = await toldTo(second, {
    reason: 'sum-shared',
    asks: 1,
    gets: 1,
    sumShare: 0.5,
    numberShare: null,
    restCouldBeBrought: false,
    closest: null,
  });
  expect(words).toEqual([expect.stringContaining('It gets 50% of the sum that it asks for')]);
  // with less than two minimums, one of them has it all
  const less = { unit: 'money' as const, money: usd('50000') };
  const smaller = { ...fund, version: 2, capacity: less, remaining: less };
  await app.publisher.publish(happened(OfferOpened, { offer: smaller }), smaller);
  const told = await toldTo(second, {
    reason: 'given-to-others',
    gets: 0,
    closest: { offerId: fund.id, share: 0.625 },
  });
  expect(told.words.at(-1)).toContain('at most 63% of the sum');
  await toldTo(first, null);
});

it('is told before anything is cleared as not cleared, and to nobody else than who may see the candidates', async () => {
  const aiTopics = ['cities' as const];
  const need = await openNeed({ aiTopics });
  await toldTo(need, { reason: 'nothing-fits' });
  const own = await app.as({ roles: ['requester'], organisationId: need.organisationId });
  expect((await ask(need.id, own)).body.shortfall).toMatchObject({ reason: 'nothing-fits' });
  const admin = await app.as({ roles: ['admin'] });
  expect((await ask(need.id, admin)).body.shortfall).toMatchObject({ reason: 'nothing-fits' });
  const stranger = await app.as({ roles: ['requester'], organisationId: newTestId() });
  expect((await ask(need.id, stranger)).status).toBe(404);
  const provider = await app.as({ roles: ['provider'], organisationId: need.organisationId });
  expect((await ask(need.id, provider)).status).toBe(403);
  // another instance holds the lease, and clears nothing
  await app.asOwner((database) =>
    database.query(
      `UPDATE matching.clearing_lease SET holder = $1, held_until = 'infinity', term = term + 1`,
      [newTestId()],
    ),
  );
  const late = await openNeed({ aiTopics });
  await eventually(async () => expect((await ask(late.id)).status).toBe(200));
  expect((await ask(late.id)).body).toEqual({
    isCleared: false,
    shortfall: null,
    words: ['What is new about this need is yet to be weighed together with all open needs and offers.'],
  });
  const again = { ...need, version: 2, revision: 2 };
  await app.publisher.publish(happened(NeedOpened, { need: again }), again);
  await eventually(async () => {
    const { body } = await ask(need.id);
    expect(body).toMatchObject({ isCleared: false, shortfall: { reason: 'nothing-fits' } });
    expect(body.words.at(-1)).toContain('this is how it came out before');
  });
  await app.asOwner((database) =>
    database.query(`UPDATE matching.clearing_lease SET held_until = '-infinity'`),
  );
  await toldTo(late, { reason: 'nothing-fits' });
});

it('is told to needs that were there before it was, and no longer to those that are not, when another instance clears', async () => {
  const need = await openNeed({ aiTopics: ['water'] });
  await toldTo(need, { reason: 'nothing-fits' });
  const gone = newTestId();
  await app.restart(() =>
    app.asOwner(async (database) => {
      await database.query('UPDATE matching.need_shortfall SET need_id = $1 WHERE need_id = $2', [
        gone,
        need.id,
      ]);
    }),
  );
  coordinator = await app.as({ roles: ['coordinator'] });
  await toldTo(need, { reason: 'nothing-fits' });
  await eventually(async () => expect(await rowOf({ ...need, id: gone })).toEqual([]));
});
