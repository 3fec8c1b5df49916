import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedOpened, OfferOpened, type NeedSnapshot, type OfferSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import type { AiTopic } from '@mutua/vocabulary';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { collaborationType } from '../clearing/index.js';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import type { ExclusionsDto } from '../pool/exclusions.dto.js';
import type { ProposalDto } from '../proposals/proposal.dto.js';
import type { BundlesDto } from './bundles.dto.js';

const TO_ALL = { countries: [], regions: [], groups: [], applicantKinds: [] };

let app: TestApp;
let coordinator: ApiClient;

async function openOffer(changes: Partial<OfferSnapshot>): Promise<OfferSnapshot> {
  const now = new Date().toISOString();
  const offer = anOffer({
    id: newTestId(),
    organisationId: newTestId(),
    confirmedAt: now,
    eligibility: TO_ALL,
    ...changes,
  });
  await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  return offer;
}

async function openNeed(changes: Partial<NeedSnapshot>): Promise<NeedSnapshot> {
  const need = aNeed({ id: newTestId(), organisationId: newTestId(), ...changes });
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  return need;
}

const bundlesOf = async ({ id }: NeedSnapshot, client = coordinator) =>
  client.get<BundlesDto>(`/api/matching/needs/${id}/bundles`);

const offersIn = ({ bundles }: BundlesDto) =>
  bundles.map(({ offers }) => offers.map(({ offerId }) => offerId).sort());

beforeAll(async () => {
  app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
  coordinator = await app.as({ roles: ['coordinator'] });
});

afterAll(() => app.stop());

describe('bundles of a need', () => {
  it('cover it in full by offers none of which can be left out, and say what cooperation that is', async () => {
    const aiTopics = ['water' as const];
    const money = { amount: '400000', currency: 'USD' };
    const training = await openOffer({
      aiTopics,
      cooperationTypes: ['training'],
      providerKind: 'academia',
      providerCountry: 'BR',
    });
    const financing = await openOffer({
      aiTopics,
      cooperationTypes: ['financing'],
      capacity: { unit: 'money', money },
      remaining: { unit: 'money', money },
      providerKind: 'government',
      providerCountry: 'NO',
    });
    const both = await openOffer({
      aiTopics,
      cooperationTypes: ['training', 'financing'],
      languages: ['en'],
      providerKind: 'government',
      providerCountry: 'NO',
    });
    const need = await openNeed({ aiTopics, cooperationTypes: ['training', 'financing'] });
    await eventually(async () => {
      const { status, body } = await bundlesOf(need);
      expect(status).toBe(200);
      expect(offersIn(body).sort()).toEqual([[both.id], [financing.id, training.id].sort()].sort());
    });
    const { body } = await bundlesOf(need);
    expect(body.lacks).toEqual(['training', 'financing']);
    const triangle = body.bundles.find(({ offers }) => offers.length === 2);
    expect(triangle).toMatchObject({ modality: 'triangular', iatiCollaborationType: '8' });
    const roles = Object.fromEntries(triangle!.offers.map(({ offerId, role }) => [offerId, role]));
    expect(roles).toEqual({ [training.id]: 'southern-provider', [financing.id]: 'financier' });
    expect(body.bundles.find(({ offers }) => offers.length === 1)).toMatchObject({
      modality: 'north-south',
      iatiCollaborationType: '1',
    });
    expect(body.enumeration.cuts).toEqual([]);
  });

  it('show no number that does not recompute from what they show', async () => {
    const aiTopics = ['transport' as const];
    const lacking = ['training', 'financing', 'research-cooperation'] as const;
    const countries = ['BR', 'NO'] as const;
    for (const type of lacking) {
      for (const [at, providerCountry] of countries.entries()) {
        const languages = at === 1 ? (['en'] as const) : undefined;
        await openOffer({
          aiTopics,
          cooperationTypes: [type],
          providerKind: 'academia',
          providerCountry,
          ...(languages ? { languages: [...languages] } : {}),
        });
      }
    }
    const need = await openNeed({ aiTopics, cooperationTypes: [...lacking] });
    const { bundles, enumeration, lacks } = await eventually(async () => {
      const { body } = await bundlesOf(need);
      expect(body.bundles).toHaveLength(body.enumeration.mostBundles);
      expect(body.bundles.some(({ offers }) => offers.length === 3)).toBe(true);
      return body;
    });
    const candidates = await coordinator.get<{ offerId: string; score: number }[]>(
      `/api/matching/needs/${need.id}/candidates`,
    );
    const scores = new Map(candidates.body.map(({ offerId, score }) => [offerId, score]));
    for (const { offers, score, modality, iatiCollaborationType } of bundles) {
      for (const { offerId, score: ofOffer } of offers) expect(ofOffer).toBe(scores.get(offerId));
      expect(score).toBe(Math.floor(offers.reduce((sum, each) => sum + each.score, 0) / offers.length));
      expect(new Set(offers.flatMap(({ covers }) => covers))).toEqual(new Set(lacks));
      const parties = offers.map(({ providerCountry }) => ({
        country: providerCountry,
        kind: 'academia' as const,
      }));
      const collaboration = collaborationType(need.country, parties, new Date().toISOString().slice(0, 10));
      expect([modality, iatiCollaborationType]).toEqual([
        collaboration?.modality ?? null,
        collaboration?.iatiCode ?? null,
      ]);
    }
    expect(bundles.map(({ score }) => score)).toEqual(
      bundles.map(({ score }) => score).sort((a, b) => b - a),
    );
    expect(bundles.length).toBeLessThanOrEqual(enumeration.mostBundles);
    expect(enumeration.steps).toBeGreaterThanOrEqual(bundles.length);
  });

  it('are bounded, and the bound is reported', async () => {
    const aiTopics = ['energy' as const];
    for (const type of ['training', 'research-cooperation', 'policy-exchange'] as const) {
      for (let count = 0; count < 12; count += 1) await openOffer({ aiTopics, cooperationTypes: [type] });
    }
    const need = await openNeed({
      aiTopics,
      cooperationTypes: ['training', 'research-cooperation', 'policy-exchange'],
    });
    await eventually(async () => {
      const { body } = await bundlesOf(need);
      expect(body.bundles).toHaveLength(body.enumeration.mostBundles);
      expect(body.bundles.every(({ offers }) => offers.length === 3)).toBe(true);
      expect(body.enumeration.cuts).toContain('covers');
      expect(body.enumeration.steps).toBeLessThanOrEqual(body.enumeration.mostSteps);
    });
  });

  it('are for whose need it is and for coordinators', async () => {
    const need = await openNeed({ aiTopics: ['justice'] });
    await eventually(async () => expect((await bundlesOf(need)).status).toBe(200));
    const own = await app.as({ roles: ['requester'], organisationId: need.organisationId });
    expect((await bundlesOf(need, own)).body.bundles).toEqual([]);
    const stranger = await app.as({ roles: ['requester'], organisationId: newTestId() });
    for (const what of ['bundles', 'exclusions']) {
      expect((await stranger.get(`/api/matching/needs/${need.id}/${what}`)).status).toBe(404);
    }
  });
});

describe('an offer that gives a part of what a need asks for', () => {
  const dollars = (amount: string) => ({ unit: 'money', money: { amount, currency: 'USD' } }) as const;
  const million = { kind: 'ceiling', money: dollars('1000000').money } as const;
  const training = ['training'] as const;
  // not financing, which suits any subject, so that no test meets the offers of another
  const transfer = ['technology-transfer'] as const;

  const fund = (topic: AiTopic, amount: string, changes: Partial<OfferSnapshot> = {}) =>
    openOffer({
      aiTopics: [topic],
      cooperationTypes: [...transfer],
      amount: { kind: 'unknown' },
      capacity: dollars(amount),
      remaining: dollars(amount),
      ...changes,
    });

  /** Which bundles there are once all these offers are known to suit the need. */
  const bundlesOnceSuit = async (need: NeedSnapshot, ...offers: OfferSnapshot[]) =>
    eventually(async () => {
      const { body } = await coordinator.get<{ offerId: string }[]>(
        `/api/matching/needs/${need.id}/candidates`,
      );
      const suiting = body.map(({ offerId }) => offerId);
      expect(suiting).toEqual(expect.arrayContaining(offers.map(({ id }) => id)));
      return (await bundlesOf(need)).body;
    });

  const approve = async (need: NeedSnapshot, offer: OfferSnapshot) =>
    eventually(async () => {
      const path = '/api/matching/proposals';
      const { items } = (
        await coordinator.get<{ items: ProposalDto[] }>(`${path}?needId=${need.id}&status=proposed`)
      ).body;
      const proposal = items.find(({ offerId }) => offerId === offer.id);
      if (!proposal) throw new Error('It is not proposed yet.');
      const { version } = proposal;
      const { status } = await coordinator.post(`${path}/${proposal.id}/approve`, { version, body: {} });
      expect(status).toBe(200);
    });

  const sumOf = ({ offers }: BundlesDto['bundles'][number]) =>
    offers.reduce((sum, { brings }) => sum + Number(brings?.amount ?? 0), 0);

  it('covers no sum that it brings half of, and does with another half', async () => {
    const topic = 'cities';
    const trainer = await openOffer({ aiTopics: [topic], cooperationTypes: [...training] });
    const half = await fund(topic, '500000');
    const need = await openNeed({
      aiTopics: [topic],
      cooperationTypes: [...training, ...transfer],
      budget: million,
    });
    const before = await bundlesOnceSuit(need, trainer, half);
    expect(before).toMatchObject({ lacks: ['training', 'technology-transfer'], bundles: [] });

    const more = await fund(topic, '700000');
    const { bundles } = await bundlesOnceSuit(need, trainer, half, more);
    expect(bundles.map(({ offers }) => offers.map(({ offerId }) => offerId).sort())).toEqual([
      [trainer.id, half.id, more.id].sort(),
    ]);
    const parts = Object.fromEntries(bundles[0]!.offers.map((part) => [part.offerId, part]));
    // the second to be listed brings no more than what the first leaves
    expect(sumOf(bundles[0]!)).toBe(1_000_000);
    expect(Number(parts[half.id]!.brings?.amount)).toBeLessThanOrEqual(500_000);
    expect(Number(parts[more.id]!.brings?.amount)).toBeLessThanOrEqual(700_000);
    for (const { id } of [half, more]) expect(parts[id]!.takes).toMatchObject({ money: parts[id]!.brings });
    expect(parts[trainer.id]).toMatchObject({ takes: { unit: 'unknown' }, brings: null });

    const whole = await fund(topic, '2000000');
    const after = await bundlesOnceSuit(need, trainer, half, more, whole);
    expect(offersIn(after)).toContainEqual([trainer.id, whole.id].sort());
    expect(after.bundles).toHaveLength(2);
  });

  it('covers no type of which it gives 20 of 25 seats, and does with five more', async () => {
    const topic = 'biodiversity';
    const seats = (quantity: number) => {
      const some = { unit: 'seats', quantity } as const;
      return openOffer({
        aiTopics: [topic],
        cooperationTypes: [...training],
        capacity: some,
        remaining: some,
      });
    };
    const twenty = await seats(20);
    const need = await openNeed({
      aiTopics: [topic],
      cooperationTypes: [...training],
      quantities: { seats: 25 },
    });
    expect((await bundlesOnceSuit(need, twenty)).bundles).toEqual([]);
    const ten = await seats(10);
    const { bundles } = await bundlesOnceSuit(need, twenty, ten);
    expect(bundles).toHaveLength(1);
    const taken = bundles[0]!.offers.map(({ takes }) => ('quantity' in takes ? takes.quantity : null));
    expect(taken.reduce((sum, quantity) => (sum ?? NaN) + (quantity ?? NaN), 0)).toBe(25);
  });

  it('covers what is left beside what matches give that stand', async () => {
    const topic = 'tourism';
    const trainer = await openOffer({
      aiTopics: [topic],
      cooperationTypes: [...training],
      capacity: { unit: 'unknown' },
      remaining: { unit: 'unknown' },
    });
    const first = await fund(topic, '600000');
    const need = await openNeed({
      aiTopics: [topic],
      cooperationTypes: [...training, ...transfer],
      budget: million,
    });
    await approve(need, first);
    const rest = await fund(topic, '400000');
    const beside = await bundlesOnceSuit(need, trainer, rest);
    expect(beside.lacks).toEqual(['training', 'technology-transfer']);
    expect(offersIn(beside)).toEqual([[trainer.id, rest.id].sort()]);
    expect(sumOf(beside.bundles[0]!)).toBe(400_000);

    await approve(need, trainer);
    const { body } = await bundlesOf(need);
    expect(body.lacks).toEqual(['technology-transfer']);
    expect(offersIn(body)).toEqual([[rest.id]]);
  });

  it('is part of no bundle where its approval would be refused', async () => {
    const topic: AiTopic = 'manufacturing';
    const asked: Partial<NeedSnapshot> = {
      aiTopics: [topic],
      cooperationTypes: [...transfer],
      budget: million,
    };
    const spent = await fund(topic, '1000000');
    await approve(await openNeed(asked), spent);
    const least = { kind: 'floor', money: dollars('600000').money } as const;
    const tooLittle = await fund(topic, '500000', { amount: least });
    const half = await fund(topic, '500000');
    const need = await openNeed(asked);
    expect((await bundlesOnceSuit(need, spent, tooLittle, half)).bundles).toEqual([]);
  });
});

describe('the exclusions of a need', () => {
  const exclusionsOf = async ({ id }: NeedSnapshot, query = '') =>
    (await coordinator.get<ExclusionsDto>(`/api/matching/needs/${id}/exclusions${query}`)).body;

  it('say where what meets all conditions suits it too little to be proposed', async () => {
    const eligibility = { countries: ['FJ'], regions: [], groups: [], applicantKinds: [] };
    await openOffer({
      ...{
        eligibility,
        aiTopics: ['energy'],
        cooperationTypes: ['training'],
        title: 'Quartz',
        summary: 'Slate.',
      },
      ...{ sdgGoals: [3], targetGroups: ['women-girls'], deliveryModes: ['in-person'], languages: ['pt'] },
      ...{
        amount: { kind: 'exact', money: { amount: '1000', currency: 'USD' } },
        readinessLevels: ['established'],
      },
    });
    const need = await openNeed({
      ...{
        country: 'FJ',
        aiTopics: ['energy', 'health', 'water', 'tourism'],
        title: 'Xylophones',
        summary: 'Bells.',
      },
      ...{ cooperationTypes: ['training', 'financing', 'policy-exchange', 'technical-assistance'] },
      ...{
        sdgGoals: [14],
        targetGroups: ['indigenous-peoples'],
        languages: ['is'],
        deliveryModes: ['remote'],
      },
      ...{ budget: { kind: 'exact', money: { amount: '90000000', currency: 'USD' } } },
    });
    const told = await eventually(async () => {
      const body = await exclusionsOf(need);
      expect(body).toMatchObject({ fits: true, tooLow: { least: 4000 } });
      return body;
    });
    expect(told.tooLow!.best).toBeLessThan(4000);
    expect(told.words[1]).toMatch(
      /^But the best of those that do scores \d+\.\d+ of 100, and nothing below 40 is proposed/,
    );
  });

  it('name the conditions that together leave it with nothing, and none while something fits', async () => {
    const fitting = await openNeed({ aiTopics: ['energy'] });
    const contradictory = await openNeed({ aiTopics: ['energy'], languages: ['is'], languageRequired: true });
    await eventually(async () => {
      expect(await exclusionsOf(fitting)).toEqual({
        fits: true,
        tooLow: null,
        offers: null,
        excludedBy: [],
        conditions: [],
        words: ['At least one open offer meets all conditions of this need.'],
      });
    });
    await eventually(async () => {
      const told = await exclusionsOf(contradictory);
      expect(told).toMatchObject({ fits: false, excludedBy: ['language-of-delivery'] });
      const language = told.conditions.find(({ condition }) => condition === 'language-of-delivery');
      expect(language?.met).toBe(0);
      expect(language?.fitWithout).toBeGreaterThan(0);
      expect(told.offers).toBeGreaterThan(30);
      expect(told.words).toEqual([
        `No open offer meets all conditions of this need; open offers: ${told.offers}.`,
        ...(language?.words ?? []),
      ]);
      expect(language?.words).toEqual([
        `Open offers that do not meet this condition: ${told.offers} of ${told.offers}; that would fit without it: ${language?.fitWithout}.`,
        expect.stringMatching(
          /^For example “.+”: Languages the need requires: Icelandic\. Languages of the offer: .+\.$/,
        ),
      ]);
    });
    const inFrench = await exclusionsOf(contradictory, '?locale=fr');
    for (const { words } of inFrench.conditions) {
      expect(words[0]).toMatch(/^Offres ouvertes qui ne remplissent pas cette condition/);
      expect(words[1]).toMatch(/^Par exemple «/);
    }
  });
});

describe('a single match', () => {
  it.each([
    ['NO', 'north-south', '1', 'agriculture'],
    ['IN', 'south-south', '1', 'health'],
    [null, null, null, 'finance-inclusion'],
  ] as const)(
    'with a provider from %s says that it is %s',
    async (providerCountry, modality, code, topic) => {
      const cooperation = { aiTopics: [topic], cooperationTypes: ['training' as const] };
      const offer = await openOffer({ ...cooperation, providerCountry, providerKind: 'academia' });
      const need = await openNeed({ ...cooperation, country: 'RW' });
      const proposal = await eventually(async () => {
        const path = `/api/matching/proposals?needId=${need.id}`;
        const { items } = (await coordinator.get<{ items: ProposalDto[] }>(path)).body;
        const found = items.find(({ offerId }) => offerId === offer.id);
        if (!found) throw new Error('It is not proposed yet.');
        return found;
      });
      expect(proposal).toMatchObject({ modality, iatiCollaborationType: code });
      // told by what stands in its own record
      expect(proposal.explanation.record).toMatchObject({
        equity: { country: 'RW' },
        offer: { provider: { country: providerCountry, kind: 'academia' } },
      });
    },
  );
});
