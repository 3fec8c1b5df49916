import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedOpened, OfferOpened } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import type { AuditDto } from './audit.dto.js';
import { AuditClearing } from './audit-clearing.js';
import { ClearingAuditor } from './clearing-auditor.js';

const AUDITS = '/api/matching/clearing/audits';
const thread = (body: string) => new URL(`data:text/javascript,${encodeURIComponent(body)}`);

let app: TestApp;
let coordinator: ApiClient;

const publishNeed = () => {
  const need = aNeed({ id: newTestId(), organisationId: newTestId() });
  return app.publisher.publish(happened(NeedOpened, { need }), need).then(() => need);
};

const ended = (id: string) =>
  eventually(async () => {
    const { body } = await coordinator.get<AuditDto>(`${AUDITS}/${id}`);
    if (body.endedAt === null) throw new Error(`The audit is ${body.status}.`);
    return body;
  }, 30_000);

beforeAll(async () => {
  app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
  coordinator = await app.as({ roles: ['coordinator'] });
  const now = new Date().toISOString();
  const offer = anOffer({ id: newTestId(), organisationId: newTestId(), confirmedAt: now });
  await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  const need = await publishNeed();
  await eventually(async () => {
    const { body } = await coordinator.get<{ items: unknown[] }>(
      `/api/matching/proposals?needId=${need.id}&status=proposed`,
    );
    expect(body.items).toHaveLength(1);
  });
});

afterAll(() => app.stop());

describe('an audit of clearing', () => {
  it('compares the last run with the optimum, and Prometheus is told', async () => {
    // the one that the schedule asked for at the start may have found nothing to clear
    const audit = await eventually(async () => {
      const asked = await coordinator.post<AuditDto>(AUDITS);
      expect(asked.status).toBe(201);
      const found = await ended(asked.body.id);
      expect(found.optimum).toBeGreaterThan(0);
      return found;
    });
    expect(audit).toMatchObject({ status: 'done', failure: null, isAlarming: false });
    expect(audit.ratio).toBeGreaterThanOrEqual(0.999);
    expect(audit.value! / audit.optimum!).toBe(audit.ratio);
    expect(audit.run).toBeGreaterThanOrEqual(1);
    const metrics = await app.metrics();
    expect(metrics).toMatch(/^mutua_clearing_ratio\{context="matching"\} (1|0\.999\d*)$/m);
    expect(metrics).toMatch(/^mutua_clearing_audit_failed\{context="matching"\} 0$/m);
    expect(metrics).toMatch(/^mutua_clearing_due\{context="matching"\} 0$/m);
  });

  it('whose thread dies is reported, and what happens is matched as before', async () => {
    const auditor = app.get(ClearingAuditor);
    auditor.solving = { thread: thread('process.exit(3)') };
    // the one that the schedule asked for at the start may still be under way
    await eventually(async () => {
      const { body } = await coordinator.post<AuditDto>(AUDITS);
      expect(await ended(body.id)).toMatchObject({ status: 'failed', failure: 'worker-died', ratio: null });
    });
    expect(await app.metrics()).toMatch(/^mutua_clearing_audit_failed\{context="matching"\} 1$/m);
    const need = await publishNeed();
    await eventually(async () => {
      const found = await coordinator.get<{ items: unknown[] }>(`/api/matching/proposals?needId=${need.id}`);
      expect(found.body.items).toHaveLength(1);
    });
    auditor.solving = {};
  });

  it('comes by the schedule, too; while one is to come, no other is begun', async () => {
    app.get(ClearingAuditor).solving = { thread: thread('setInterval(() => 0, 1000)') };
    await app.get(AuditClearing).run();
    const { id } = await eventually(async () => {
      const first = (await coordinator.post<AuditDto>(AUDITS)).body;
      const second = (await coordinator.post<AuditDto>(AUDITS)).body;
      expect([second.id, second.status]).toEqual([first.id, 'running']);
      return second;
    });
    // the instance stops amid the audit, and makes it when it is there again
    await app.restart(async () => undefined);
    coordinator = await app.as({ roles: ['coordinator'] });
    expect(await ended(id)).toMatchObject({ status: 'done' });
    const { body } = await coordinator.get<{ items: AuditDto[] }>(AUDITS);
    expect(body.items[0]).toMatchObject({ id, status: 'done' });
    expect(body.items.some(({ requestedBy }) => requestedBy === null)).toBe(true);
  });

  it('is for coordinators and administrators', async () => {
    for (const role of ['requester', 'provider'] as const) {
      const client = await app.as({ roles: [role] });
      expect((await client.get(AUDITS)).status).toBe(403);
      expect((await client.post(AUDITS)).status).toBe(403);
    }
    expect((await coordinator.get(`${AUDITS}/${newTestId()}`)).status).toBe(404);
  });
});
