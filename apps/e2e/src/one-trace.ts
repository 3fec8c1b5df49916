import { expect } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { eventually, type CollectedSpan, type TraceCollector } from '@mutua/testing';
import {
  addCoordinator,
  addMember,
  answered,
  NEED,
  OFFER,
  step,
  type Thing,
  type Users,
} from './main-job.js';

/**
 * Opens a need within a trace of its own and waits until the trace has reached who is told of the proposal.
 *
 * @returns the spans from the request to that notification
 */
export async function followNeed(mutua: Users, collector: TraceCollector): Promise<CollectedSpan[]> {
  const { client: coordinator } = await addCoordinator(mutua);
  const ministry = { name: 'Ministry of Traces (example)', kind: 'government', country: 'SN' };
  const institute = { name: 'Institute of Traces (example)', kind: 'academia', country: 'BR' };
  const requester = await addMember(mutua, 'requester', ministry, coordinator);
  const provider = await addMember(mutua, 'provider', institute, coordinator);
  const offer = await answered<Thing>(201, () => provider.client.post('/api/offers', { body: OFFER }));
  await step(coordinator, `/api/offers/${offer.id}`, 'approve');
  const need = await answered<Thing>(201, () => requester.client.post('/api/needs', { body: NEED }));

  const traceId = randomBytes(16).toString('hex');
  const traceparent = `00-${traceId}-${randomBytes(8).toString('hex')}-01`;
  await answered(200, () =>
    coordinator.post(`/api/needs/${need.id}/approve`, {
      version: need.version,
      body: {},
      headers: { traceparent },
    }),
  );
  return eventually(async () => {
    const told = collector.spans.find(
      (span) =>
        span.traceId === traceId &&
        span.name === 'handle matching.proposal.proposed' &&
        String(span.attributes['mutua.consumer']).startsWith('notifications.'),
    );
    if (!told) throw new Error(`Of the trace there is: ${namesOf(collector, traceId).join(', ')}`);
    const path = collector.pathTo(told);
    expect(path[0]?.name).toBe('POST /api/needs/:id/approve');
    return path;
  }, 40_000);
}

function namesOf({ spans }: TraceCollector, wanted: string): string[] {
  return spans.filter(({ traceId }) => traceId === wanted).map(({ service, name }) => `${service}: ${name}`);
}
