import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NeedOpened,
  OfferExhausted,
  OfferOpened,
  type NeedSnapshot,
  type OfferSnapshot,
} from '@mutua/contracts';
import { AI_TOPICS } from '@mutua/vocabulary';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import type { ProposalDto } from './proposal.dto.js';

const PROPOSALS = '/api/matching/proposals';
const now = () => new Date().toISOString();

let app: TestApp;
let coordinator: ApiClient;

beforeAll(async () => {
  app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
  coordinator = await app.as({ roles: ['coordinator'] });
});

afterAll(() => app.stop());

/** A subject for each test, so that tests do not meet in one pool; general ones would meet others. */
const GENERAL = ['skills', 'compute', 'connectivity', 'data-infrastructure', 'financing'];
const FIELDS = AI_TOPICS.filter((topic) => !GENERAL.includes(topic));
let used = 0;

async function open(
  needChanges: Partial<NeedSnapshot>,
  ...offerChanges: Partial<OfferSnapshot>[]
): Promise<{ need: NeedSnapshot; offers: OfferSnapshot[] }> {
  const aiTopics = [FIELDS[used++] ?? 'energy'];
  const need = aNeed({
    id: newTestId(),
    organisationId: newTestId(),
    openedAt: now(),
    cooperationTypes: ['training'],
    aiTopics,
    ...needChanges,
  });
  const offers = offerChanges.map((changes) =>
    anOffer({
      id: newTestId(),
      organisationId: newTestId(),
      confirmedAt: now(),
      openedAt: now(),
      cooperationTypes: ['training'],
      aiTopics,
      ...changes,
    }),
  );
  for (const offer of offers) await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  return { need, offers };
}

async function proposalFor(need: NeedSnapshot, offer: OfferSnapshot | undefined): Promise<ProposalDto> {
  return eventually(async () => {
    const { items } = (
      await coordinator.get<{ items: ProposalDto[] }>(`${PROPOSALS}?needId=${need.id}&status=proposed`)
    ).body;
    const found = items.find(({ offerId }) => offerId === offer?.id);
    if (!found) throw new Error('not proposed yet');
    return found;
  });
}

const see = async (id: string, client = coordinator) =>
  (await client.get<ProposalDto>(`${PROPOSALS}/${id}`)).body;

describe('an offer that is used up', () => {
  it('takes its proposal back, saying so, and is a near miss by that one condition', async () => {
    const { need, offers } = await open({}, {});
    const [offer] = offers;
    const proposal = await proposalFor(need, offer);
    const used = {
      ...offer!,
      status: 'exhausted',
      remaining: { unit: 'people', quantity: 0 },
      version: 2,
    } as const;
    await app.publisher.publish(happened(OfferExhausted, { offer: used }), used);
    await eventually(async () => {
      expect(await see(proposal.id)).toMatchObject({ status: 'superseded', cause: 'nothing-left' });
    });
    const { body } = await coordinator.get(`/api/matching/needs/${need.id}/near-misses`);
    expect(body).toMatchObject([{ offerId: offer!.id, failedCondition: 'capacity-left' }]);
  });
});
