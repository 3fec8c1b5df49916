import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedOpened, OfferOpened, type NeedSnapshot, type OfferSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import {
  AI_TOPICS,
  COOPERATION_TYPES,
  DELIVERY_MODES,
  LANGUAGE_CODES,
  SDG_GOALS,
  TARGET_GROUPS,
  type Capacity,
} from '@mutua/vocabulary';
import type { BundlesDto } from './bundles/bundles.dto.js';
import { aNeed, anOffer } from './explanation/builders.spec-data.js';
import { MatchingModule } from './matching.module.js';
import type { CandidateDto, JudgedPairDto } from './pool/candidate.dto.js';
import { compareNearnessOfTexts } from './pool/columns/uuid.js';
import type { ExclusionsDto } from './pool/exclusions.dto.js';
import type { ExplanationDto } from './proposals/explanation.dto.js';
import type { ProposalDto } from './proposals/proposal.dto.js';
import type { ClearingDto } from './rounds/clearing.dto.js';

let app: TestApp;
let coordinator: ApiClient;

async function openNeed(changes: Partial<NeedSnapshot>): Promise<NeedSnapshot> {
  const made = { id: newTestId(), organisationId: newTestId(), openedAt: new Date().toISOString() };
  const need = aNeed({ ...made, ...changes });
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  return need;
}

async function openOffer(changes: Partial<OfferSnapshot>): Promise<OfferSnapshot> {
  const made = { id: newTestId(), organisationId: newTestId(), confirmedAt: new Date().toISOString() };
  const offer = anOffer({ ...made, ...changes });
  await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  return offer;
}

const proposedTo = async ({ id }: NeedSnapshot) =>
  (
    await coordinator.get<{ items: ProposalDto[] }>(
      `/api/matching/proposals?status=proposed&limit=100&needId=${id}`,
    )
  ).body.items.map(({ offerId }) => offerId);

const about = async <T>({ id }: NeedSnapshot, what: string) =>
  (await coordinator.get<T>(`/api/matching/needs/${id}/${what}`)).body;

const nothingDue = () =>
  eventually(async () => {
    expect((await coordinator.get<ClearingDto>('/api/matching/clearing')).body.due).toBe(0);
  });

beforeAll(async () => {
  app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
  coordinator = await app.as({ roles: ['coordinator'] });
});

afterAll(() => app.stop());

describe('an offer of nothing', () => {
  const nothing: [string, Capacity][] = [
    ['no grants', { unit: 'grants', quantity: 0 }],
    ['no money', { unit: 'money', money: { amount: '0.00', currency: 'USD' } }],
  ];

  it.each(nothing)('(%s) is proposed to nobody, and it is said why', async (_case, capacity) => {
    const aiTopics = ['tourism' as const];
    const cooperationTypes = ['financing' as const];
    const empty = await openOffer({ aiTopics, cooperationTypes, capacity, remaining: capacity });
    const need = await openNeed({ aiTopics, cooperationTypes });
    await eventually(async () => {
      const { excludedBy } = await about<ExclusionsDto>(need, 'exclusions');
      expect(excludedBy).toContain('capacity-left');
      const misses = await about<JudgedPairDto[]>(need, 'near-misses');
      const miss = misses.find(({ offerId }) => offerId === empty.id);
      expect(miss?.failedCondition).toBe('capacity-left');
    });
    await nothingDue();
    expect(await proposedTo(need)).toEqual([]);
  });
});

describe('a need that wants everything', () => {
  it('gets what gives much of it and not what gives a crumb, and keeps nobody else waiting', async () => {
    const everything = {
      cooperationTypes: [...COOPERATION_TYPES],
      aiTopics: [...AI_TOPICS],
      sdgGoals: [...SDG_GOALS],
      targetGroups: [...TARGET_GROUPS],
      languages: [...LANGUAGE_CODES],
      deliveryModes: [...DELIVERY_MODES],
    };
    const generous = await openOffer(everything);
    const crumb = await openOffer({ aiTopics: ['justice'], cooperationTypes: ['training'] });
    const greedy = await openNeed(everything);
    const modest = await openNeed({ aiTopics: ['justice'], cooperationTypes: ['training'] });
    await eventually(async () => {
      expect(await proposedTo(greedy)).toEqual([generous.id]);
      expect(await proposedTo(modest)).toContain(crumb.id);
    });
    const candidates = await about<CandidateDto[]>(greedy, 'candidates');
    expect(candidates.map(({ offerId }) => offerId)).toEqual([generous.id]);
    const { record } = await about<ExplanationDto>(greedy, `offers/${crumb.id}`);
    expect(record.feasible).toBe(true);
    expect(record.score).toBeLessThan(4_000);
    const { bundles, lacks } = await about<BundlesDto>(greedy, 'bundles');
    expect(lacks).toHaveLength(COOPERATION_TYPES.length);
    expect(bundles.map(({ offers }) => offers.map(({ offerId }) => offerId))).toContainEqual([generous.id]);
  });
});

describe('identical offers', () => {
  it('are told apart by the nearness of their ids alone, and as many as are needed are given', async () => {
    const alike = { aiTopics: ['water' as const], capacity: { unit: 'grants', quantity: 1 } as const };
    const offers: OfferSnapshot[] = [];
    for (let at = 0; at < 50; at += 1) offers.push(await openOffer({ ...alike, remaining: alike.capacity }));
    // events of one kind come in order: when the last is known, all are
    await eventually(async () => {
      const path = `/api/matching/offers/${offers.at(-1)?.id}/candidates`;
      expect((await coordinator.get(path)).status).toBe(200);
    });
    const needs: NeedSnapshot[] = [];
    for (let at = 0; at < 5; at += 1) {
      needs.push(await openNeed({ aiTopics: ['water'], cooperationTypes: ['training'] }));
    }
    await nothingDue();
    await eventually(async () => {
      const given = await Promise.all(
        needs.map(async ({ id }) => {
          const path = `/api/matching/proposals?status=proposed&needId=${id}`;
          const { items } = (await coordinator.get<{ items: ProposalDto[] }>(path)).body;
          return items.filter(({ explanation }) => explanation.record.clearing?.chosen);
        }),
      );
      expect(given.map((chosen) => chosen.length)).toEqual([1, 1, 1, 1, 1]);
      // none is promised twice
      expect(new Set(given.flat().map(({ offerId }) => offerId)).size).toBe(5);
    });
    const candidates = await about<CandidateDto[]>(needs[0]!, 'candidates');
    const ids = candidates.map(({ offerId }) => offerId);
    const nearestFirst = offers
      .map(({ id }) => id)
      .sort((a, b) => compareNearnessOfTexts(a, b, needs[0]!.id));
    expect(ids).toEqual(nearestFirst.slice(0, 20).sort());
  });
});
