import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedOpened, OfferOpened } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import type { ProposalDto } from '../proposals/proposal.dto.js';
import { reportOnCriteria } from './decisions-report.js';
import type { DecisionsReportDto } from './decisions-report.dto.js';

const REPORT = '/api/matching/reports/decisions';

let app: TestApp;
let coordinator: ApiClient;

/** A proposal of a pair of its own, whose offer is given in these languages. */
async function proposalIn(languages: string[]): Promise<ProposalDto> {
  const now = new Date().toISOString();
  const offer = anOffer({
    id: newTestId(),
    organisationId: newTestId(),
    confirmedAt: now,
    languages,
    capacity: { unit: 'grants', quantity: 1 },
    remaining: { unit: 'grants', quantity: 1 },
  });
  const need = aNeed({ id: newTestId(), organisationId: newTestId(), cooperationTypes: ['training'] });
  await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  return eventually(async () => {
    const path = `/api/matching/proposals?status=proposed&offerId=${offer.id}`;
    const [proposal] = (await coordinator.get<{ items: ProposalDto[] }>(path)).body.items;
    if (!proposal) throw new Error('not proposed yet');
    return proposal;
  });
}

const step = (client: ApiClient, { id, version }: ProposalDto, name: string, body: object) =>
  client.post<ProposalDto>(`/api/matching/proposals/${id}/${name}`, { version, body });

beforeAll(async () => {
  app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
  coordinator = await app.as({ roles: ['coordinator'] });
});

afterAll(() => app.stop());

describe('the report on decisions', () => {
  it('counts why people turned matches down, and where criteria said otherwise', async () => {
    const approved = await step(coordinator, await proposalIn(['en']), 'approve', {});
    expect(approved.status).toBe(200);
    const rejected = await step(coordinator, await proposalIn(['en', 'fr', 'rw']), 'reject', {
      code: 'not-ready',
      reason: 'They begin next year.',
    });
    expect(rejected.body).toMatchObject({ reasonCode: 'not-ready', reason: 'They begin next year.' });
    const plain = await step(coordinator, await proposalIn(['en', 'fr', 'rw']), 'reject', {
      reason: 'No.' + ' Sorry.',
    });
    expect(plain.body.reasonCode).toBe('other');
    const asked = (await step(coordinator, await proposalIn(['en', 'fr', 'rw']), 'approve', {})).body;
    const provider = await app.as({ roles: ['provider'], organisationId: asked.providerId });
    const declined = await step(provider, asked, 'decline', { code: 'no-capacity', reason: 'Fully booked.' });
    expect(declined.body).toMatchObject({ status: 'declined', reasonCode: 'no-capacity' });

    const { body } = await coordinator.get<DecisionsReportDto>(`${REPORT}?locale=fr`);
    expect(body).toMatchObject({ for: 1, against: 3 });
    const language = body.criteria.find(({ criterion }) => criterion === 'language');
    expect(language).toMatchObject({ for: { pairs: 1 }, against: { pairs: 3, mean: 1 }, verdict: 'unclear' });
    expect(language?.difference).toBeLessThan(0);
    expect(body.reasons.map(({ status, code, count }) => [status, code, count])).toEqual([
      ['declined', 'no-capacity', 1],
      ['rejected', 'not-ready', 1],
      ['rejected', 'other', 1],
    ]);
    expect(body.reasons[1]?.label).toBe('Le demandeur n’y est pas encore prêt');

    const before = await coordinator.get<DecisionsReportDto>(`${REPORT}?to=2020-12-31`);
    expect(before.body).toMatchObject({ for: 0, against: 0, reasons: [] });
    const wrong = await coordinator.get<{ errors: { pointer: string }[] }>(`${REPORT}?from=yesterday`);
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/from' }] } });
    const turned = await coordinator.get(`${REPORT}?from=2026-12-01&to=2026-11-01`);
    expect(turned).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/to', detail: expect.stringContaining('before from 2026-12-01') }] },
    });
    expect((await coordinator.get(`${REPORT}?from=2026-12-01&to=2026-12-01`)).status).toBe(200);
    const requester = await app.as({ roles: ['requester'] });
    expect((await requester.get(REPORT)).status).toBe(403);
  });

  it('takes a reason only from the list', async () => {
    const refused = await step(coordinator, await proposalIn(['en']), 'reject', {
      code: 'mood',
      reason: 'No, thanks.',
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/code' }] } });
  });
});

describe('a criterion', () => {
  const of = (outcome: 'for' | 'against', pairs: number, mean: number, variance: number) => ({
    criterion: 'topics',
    outcome,
    pairs,
    mean,
    variance,
  });
  const verdict = (...values: Parameters<typeof reportOnCriteria>[0]) =>
    reportOnCriteria(values).find(({ criterion }) => criterion === 'topics')?.verdict;

  it('disagrees only where those turned down had higher values, by more than chance', () => {
    expect(verdict(of('for', 40, 0.4, 0.04), of('against', 40, 0.7, 0.04))).toBe('disagrees');
    expect(verdict(of('for', 40, 0.7, 0.04), of('against', 40, 0.4, 0.04))).toBe('agrees');
    expect(verdict(of('for', 40, 0.6, 0.04), of('against', 40, 0.62, 0.04))).toBe('unclear');
    expect(verdict(of('for', 4, 0.1, 0), of('against', 40, 0.9, 0))).toBe('unclear');
    expect(verdict(of('for', 40, 0.1, 0))).toBe('unclear');
  });
});
