import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NeedOpened, OfferOpened, type NeedSnapshot, type OfferSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import type { ClearingDto } from './clearing.dto.js';
import type { ProposalDto } from '../proposals/proposal.dto.js';

const plan = { contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] };
const ONE = { unit: 'grants', quantity: 1 } as const;

let app: TestApp;
let coordinator: ApiClient;

async function openNeed(changes: Partial<NeedSnapshot>): Promise<NeedSnapshot> {
  const made = { id: newTestId(), organisationId: newTestId(), openedAt: new Date().toISOString() };
  const need = aNeed({ ...made, quantities: { grants: 1 }, ...changes });
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  return need;
}

async function openOffer(changes: Partial<OfferSnapshot>): Promise<OfferSnapshot> {
  const now = new Date().toISOString();
  const made = { id: newTestId(), organisationId: newTestId(), confirmedAt: now, openedAt: now };
  const offer = anOffer({ ...made, capacity: ONE, remaining: ONE, ...changes });
  await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  return offer;
}

/** Of each need, the offers that wait for a coordinator, once all of them are as they should be. */
async function proposedFor(needs: readonly NeedSnapshot[], expected: readonly OfferSnapshot[][]) {
  return eventually(async () => {
    const found: ProposalDto[][] = [];
    for (const { id } of needs) {
      const path = `/api/matching/proposals?status=proposed&limit=100&needId=${id}`;
      found.push((await coordinator.get<{ items: ProposalDto[] }>(path)).body.items);
    }
    expect(found.map((items) => items.map(({ offerId }) => offerId).sort())).toEqual(
      expected.map((offers) => offers.map(({ id }) => id).sort()),
    );
    return found;
  });
}

beforeAll(async () => {
  app = await TestApp.start(plan);
  coordinator = await app.as({ roles: ['coordinator'] });
});

afterAll(() => app.stop());

it('calls chosen one of several offers of the same help, and says of the others that they fit too', async () => {
  const aiTopics = ['manufacturing' as const];
  const help = { aiTopics, cooperationTypes: ['training' as const] };
  const offers = [await openOffer(help), await openOffer(help), await openOffer(help)];
  const need = await openNeed({
    aiTopics,
    cooperationTypes: ['financing', 'technical-assistance', 'training'],
  });
  const [proposals] = await proposedFor([need], [offers]);
  const told = proposals!.map(({ explanation }) => explanation);
  const chosen = told.filter(({ record }) => record.clearing?.chosen);
  expect(chosen).toHaveLength(1);
  expect(chosen[0]?.record.clearing?.sameHelp).toBeUndefined();
  for (const { record, words } of told.filter((each) => each !== chosen[0])) {
    expect(record.clearing).toMatchObject({ chosen: false, sameHelp: true });
    expect(words.clearing.join(' ')).toContain('It also fits, but gives the same help');
    expect(words.clearing.join(' ')).not.toMatch(/^Chosen/);
  }
});

it('clears a need that was opened before needs said how many they ask for', async () => {
  const aiTopics = ['energy' as const];
  const offer = await openOffer({ aiTopics });
  const { quantities: _, ...need } = aNeed({ id: newTestId(), organisationId: newTestId(), aiTopics });
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  const [proposals] = await proposedFor([need], [[offer]]);
  expect(proposals![0]!.explanation.record.clearing).toMatchObject({ chosen: true });
});

it('proposes who brings the rest of a sum also where three matches stand', async () => {
  const aiTopics = ['transport' as const];
  const money = (amount: string) => ({ amount, currency: 'USD' });
  const capacity = { unit: 'money', money: money('30000') } as const;
  const help = { aiTopics, cooperationTypes: ['financing' as const] };
  // money suits any subject: that of other needs here, too
  const eligibility = { countries: ['FJ'], regions: [], groups: [], applicantKinds: [] };
  const fund = { ...help, eligibility, amount: { kind: 'unknown' } as const, capacity, remaining: capacity };
  const offers: OfferSnapshot[] = [];
  while (offers.length < 4) offers.push(await openOffer(fund));
  const budget = { kind: 'exact', money: money('120000') } as const;
  const need = await openNeed({ ...help, country: 'FJ', quantities: {}, budget });
  const isChosen = ({ explanation }: ProposalDto) => explanation.record.clearing?.chosen === true;
  const waiting = `/api/matching/proposals?status=proposed&limit=100&needId=${need.id}`;
  const approved: string[] = [];
  while (approved.length < 4) {
    const next = await eventually(async () => {
      const { items } = (await coordinator.get<{ items: ProposalDto[] }>(waiting)).body;
      expect(items.filter(isChosen)).toHaveLength(1);
      return items.find(isChosen)!;
    });
    const path = `/api/matching/proposals/${next.id}/approve`;
    const { status } = await coordinator.post(path, { version: next.version, body: {} });
    if (status === 200) approved.push(next.offerId);
    else expect(status).toBe(412);
  }
  expect(approved.sort()).toEqual(offers.map(({ id }) => id).sort());
});

it('gives scarce offers so that the whole is best, and says what that cost whom', async () => {
  const aiTopics = ['tourism' as const];
  const best = await openOffer({ aiTopics });
  const fair = await openOffer({ aiTopics, languages: ['en'], sdgGoals: [4] });
  // this one could have either
  const flexible = await openNeed({ aiTopics });
  await proposedFor([flexible], [[best, fair]]);
  // and this one only the better: its people speak no English
  const needsFrench = await openNeed({ aiTopics, languages: ['fr'], languageRequired: true });
  const [ofFlexible, ofFrench] = await proposedFor([flexible, needsFrench], [[fair], [best]]);
  const gave = ofFlexible![0]!.explanation.record.clearing!;
  expect(gave.chosen).toBe(true);
  expect(gave.certifiedGap).toBeLessThanOrEqual(0.001);
  expect(gave.bestRejected?.offerId).toBe(best.id);
  expect(gave.bestRejected!.score).toBeGreaterThan(ofFlexible![0]!.score);
  const { record } = ofFrench![0]!.explanation;
  const { firstHelp, groups } = record.clearing!.equity;
  // Rwanda is least developed and landlocked; nothing of it is in the score
  expect(groups.map(({ group }) => group)).toEqual(['LDC', 'LLDC']);
  expect(record.clearing!.value).toBe(
    record.score + firstHelp + groups.reduce((sum, { points }) => sum + points, 0),
  );
  expect(record.clearing!.run).toBeGreaterThanOrEqual(1);
});

it('shows other candidates while their offers have room to spare, and takes them back when it is gone', async () => {
  const aiTopics = ['justice' as const];
  const first = await openOffer({ aiTopics });
  const second = await openOffer({ aiTopics, sdgGoals: [4] });
  const oneType = { aiTopics, cooperationTypes: ['training' as const] };
  const need = await openNeed(oneType);
  const [shown] = await proposedFor([need], [[first, second]]);
  const chosen = Object.fromEntries(
    shown!.map(({ offerId, explanation }) => [offerId, explanation.record.clearing?.chosen]),
  );
  expect(chosen).toEqual({ [first.id]: true, [second.id]: false });
  const other = await openNeed({ ...oneType, sdgGoals: [4] });
  await proposedFor([need, other], [[first], [second]]);
});

it('shares out the money of an offer by what each asks for, and again when an approval has taken its part', async () => {
  const aiTopics = ['climate' as const];
  const money = (amount: string) => ({ amount, currency: 'USD' });
  const capacity = { unit: 'money' as const, money: money('100000') };
  const amount = { kind: 'floor' as const, money: money('20000') };
  const financing = { aiTopics, cooperationTypes: ['financing' as const] };
  const fund = await openOffer({ ...financing, capacity, remaining: capacity, amount });
  const asking = (sum: string, sdgGoals: NeedSnapshot['sdgGoals']) =>
    openNeed({ ...financing, sdgGoals, budget: { kind: 'exact', money: money(sum) } });
  const needs = [await asking('40000', [4, 8]), await asking('45000', [4]), await asking('70000', [13])];
  const shares = (expected: (string | null)[], fits: OfferSnapshot[][]) =>
    eventually(async () => {
      const proposals = await proposedFor(needs, fits);
      const grants = proposals.map(
        ([first]) => first?.explanation.record.clearing?.grant?.money.amount ?? null,
      );
      expect(grants).toEqual(expected);
      return proposals.map(([first]) => first!);
    });
  await eventually(async () => {
    for (const { id } of needs) {
      const { body } = await coordinator.get<unknown[]>(`/api/matching/needs/${id}/candidates`);
      expect(body).toHaveLength(1);
    }
  });
  // 15,000 would be left for the third, which is less than the fund gives anybody: the second does with 5,000 less
  const [first] = await shares(['40000', '40000.00', '20000.00'], [[fund], [fund], [fund]]);
  expect(first!.explanation.words.clearing.join(' ')).toContain('USD\u00a040,000 is for this need');
  const approved = await coordinator.post<ProposalDto>(`/api/matching/proposals/${first!.id}/approve`, {
    version: first!.version,
    body: {},
  });
  expect(approved.body.allocation).toEqual({ unit: 'money', money: money('40000') });
  // its owner makes it larger: what is left suffices for the third, too
  const larger = { unit: 'money' as const, money: money('155000') };
  const changed = { ...fund, version: 2, capacity: larger, remaining: larger };
  await app.publisher.publish(happened(OfferOpened, { offer: changed }), changed);
  await shares([null, '45000', '70000'], [[], [fund], [fund]]);
});

it('shares money out anew when reference rates come, and says at which, from when', async () => {
  const aiTopics = ['connectivity' as const];
  const capacity = { unit: 'money' as const, money: { amount: '6000000', currency: 'XOF' } };
  const financing = { aiTopics, cooperationTypes: ['financing' as const] };
  // for a country that the other offers are not for: what gives but a part would lose against them
  const eligibility = { countries: ['PY'], regions: [], groups: [], applicantKinds: [] };
  const sum = { capacity, remaining: capacity, amount: { kind: 'unknown' as const } };
  const fund = await openOffer({ ...financing, ...sum, eligibility });
  const budget = { kind: 'exact' as const, money: { amount: '20000', currency: 'USD' } };
  const need = await openNeed({ ...financing, budget, country: 'PY' });
  const grant = async () => (await proposedFor([need], [[fund]]))[0]![0]!.explanation;
  // without a rate it is not known how much of it that is
  expect((await grant()).record.clearing).toMatchObject({ chosen: true });
  expect((await grant()).record.clearing?.grant).toBeUndefined();
  const admin = await app.as({ roles: ['admin'] });
  for (const [perUsd, on, amount, share] of [
    ['600', '2025-11-01', '6000000', 0.5],
    ['300', '2025-11-02', '6000000', 1],
    ['200', '2025-11-03', '4000000', 1],
  ] as const) {
    const rates = [{ currency: 'XOF', perUsd, on, source: 'BCEAO' }];
    expect((await admin.put('/api/matching/reference-rates', { body: { rates } })).status).toBe(200);
    await eventually(async () => {
      const { record, words } = await grant();
      const used = [{ currency: 'XOF', perBase: perUsd, on, source: 'BCEAO' }];
      expect(record.clearing?.grant).toEqual({
        money: { amount, currency: 'XOF' },
        share,
        rates: { base: 'USD', used },
      });
      expect(words.clearing.join(' ')).toContain(`XOF ${perUsd} (`);
    });
  }
});

it('tells coordinators how the last run came out and who is covered, and nobody else', async () => {
  const aiTopics = ['energy' as const];
  await openOffer({ aiTopics, eligibility: { countries: [], regions: [], groups: [], applicantKinds: [] } });
  const need = await openNeed({ aiTopics });
  const other = await openNeed({ aiTopics, country: 'BR' });
  await eventually(async () => {
    const { status, body } = await coordinator.get<ClearingDto>('/api/matching/clearing');
    expect(status).toBe(200);
    expect(body.due).toBe(0);
    expect(body.last!.value).toBeLessThanOrEqual(body.last!.bound);
    const none = body.last!.coverage.find(({ group }) => group === 'none')!;
    expect(none).toMatchObject({ needs: 1, withCandidates: 1, helped: 0, coverage: 0 });
    expect(body.last!.undercut).toEqual(['none']);
  });
  expect(need.country).not.toBe(other.country);
  const requester = await app.as({ roles: ['requester'] });
  expect((await requester.get('/api/matching/clearing')).status).toBe(403);
});

it('tells how a large contest for money stands while it is searched for better', async () => {
  const aiTopics = ['justice' as const];
  const financing = { aiTopics, cooperationTypes: ['financing' as const] };
  const money = (amount: number) => ({ amount: String(amount), currency: 'USD' });
  const goals = [4, 8, 9, 10, 13, 16] as const;
  for (let at = 0; at < 40; at += 1) {
    const budget = { kind: 'exact' as const, money: money(20_000 + 1_700 * at) };
    await openNeed({ ...financing, budget, sdgGoals: goals.slice(at % 5) });
  }
  const settled = async () => {
    const { body } = await coordinator.get<ClearingDto>('/api/matching/clearing');
    expect(body.due).toBe(0);
    return body.last!.run;
  };
  await eventually(settled);
  await app.asOwner((database) =>
    database.query(`SET search_path = matching;
      CREATE TABLE shown (run bigint);
      GRANT INSERT ON shown TO PUBLIC;
      CREATE FUNCTION note_shown() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN INSERT INTO matching.shown VALUES (NEW.run); RETURN NEW; END $$;
      CREATE TRIGGER note_shown AFTER UPDATE ON clearing_outcome FOR EACH ROW EXECUTE FUNCTION note_shown()`),
  );
  for (const sum of [170_000, 230_000, 310_000]) {
    const capacity = { unit: 'money' as const, money: money(sum) };
    const amount = { kind: 'floor' as const, money: money(25_000) };
    await openOffer({ ...financing, capacity, remaining: capacity, amount });
  }
  // one for each offer at the most would be told at rest
  await eventually(async () => {
    const { rows } = await app.asOwner((database) =>
      database.query('SELECT DISTINCT run FROM matching.shown'),
    );
    expect(rows.length).toBeGreaterThan(6);
  });
});

it('proposes for the others when a need cannot follow, and for that one as soon as it can', async () => {
  const aiTopics = ['disaster-risk' as const];
  const offers = [await openOffer({ aiTopics }), await openOffer({ aiTopics })];
  const id = newTestId();
  await app.asOwner((database) =>
    database.query(
      `CREATE FUNCTION matching.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'refused'; END $$;
       CREATE TRIGGER refuse BEFORE INSERT ON matching.proposal FOR EACH ROW
         WHEN (NEW.need_id = '${id}') EXECUTE FUNCTION matching.refuse()`,
    ),
  );
  const needs = [await openNeed({ aiTopics, id }), await openNeed({ aiTopics })];
  await eventually(async () => {
    const { body } = await coordinator.get<ClearingDto>('/api/matching/clearing');
    expect(body.due).toBe(0);
    const path = '/api/matching/proposals?status=proposed&needId=';
    const waiting = await Promise.all(
      needs.map((need) => coordinator.get<{ items: ProposalDto[] }>(path + need.id)),
    );
    expect(waiting.map((answer) => answer.body.items.length)).toEqual([0, 1]);
  });
  await app.asOwner((database) => database.query('DROP FUNCTION matching.refuse CASCADE'));
  await eventually(async () => {
    const path = `/api/matching/proposals?status=proposed&needId=${id}`;
    const { items } = (await coordinator.get<{ items: ProposalDto[] }>(path)).body;
    expect(items).toHaveLength(1);
    expect(offers.map((offer) => offer.id)).toContain(items[0]!.offerId);
  });
});

it('goes on from what is stored when the instance that cleared is gone', async () => {
  const aiTopics = ['cities' as const];
  const offer = await openOffer({ aiTopics });
  const need = await openNeed({ aiTopics });
  await proposedFor([need], [[offer]]);
  await app.restart(() =>
    // another instance ended between taking what was due and proposing anything
    app.asOwner(async (database) => {
      await database.query('DELETE FROM matching.proposal WHERE need_id = $1', [need.id]);
      await database.query(
        `UPDATE matching.clearing_lease SET holder = $1, held_until = clock_timestamp() + interval '1 second'`,
        [newTestId()],
      );
    }),
  );
  coordinator = await app.as({ roles: ['coordinator'] });
  await proposedFor([need], [[offer]]);
});

it('is done by one of several instances, and by another when that one stops', async () => {
  const aiTopics = ['water' as const];
  const second = await TestApp.start({ ...plan, databaseUrl: app.databaseUrl });
  const before = await openOffer({ aiTopics });
  const need = await openNeed({ aiTopics });
  await proposedFor([need], [[before]]);
  await app.restart(async () => {
    const after = await openOffer({ aiTopics });
    const token = await second.as({ roles: ['coordinator'] });
    await eventually(async () => {
      const path = `/api/matching/needs/${need.id}/candidates`;
      const standings = (await token.get<{ offerId: string; standing: string }[]>(path)).body;
      expect(standings.map(({ standing }) => standing)).toEqual(['proposed', 'proposed']);
      expect(standings.map(({ offerId }) => offerId)).toContain(after.id);
    });
  });
  await second.stop();
});
