import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedWithdrawn } from '@mutua/contracts';
import { Metrics } from '@mutua/platform/context';
import { MetricsListener } from '@mutua/platform/observability/metrics';
import pg from 'pg';
import { eventually, metricIn, newTestId, TestApp } from '../index.js';
import { freePort } from '../provision/free-port.js';
import { needWithdrawn, poison, probeContext } from '../promises/probe-context.js';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start({ contexts: { probe: probeContext() }, publishers: ['needs'] });
});

afterAll(() => app.stop());

const valueOf = async (series: string) => metricIn(await app.metrics(), series);

const publish = (id: string) => app.publisher.publish(needWithdrawn(id), { id, version: 1 });

/** Does something while a transaction that has written is left open on the server. */
async function withOpenTransaction(work: () => Promise<void>): Promise<void> {
  const other = new pg.Client({ connectionString: app.databaseUrl });
  await other.connect();
  try {
    await other.query('BEGIN');
    await other.query('SELECT pg_current_xact_id()');
    await work();
  } finally {
    await other.end();
  }
}

describe('metrics', () => {
  it('count events handled, those that failed and those that went to the dead letters', async () => {
    const type = NeedWithdrawn.type;
    // what has yet to happen is there as 0, or its first time would be no increase
    for (const name of [
      'mutua_dead_letters_total',
      'mutua_consumer_stalls_total',
      'mutua_consumer_crashes_total',
      'mutua_topics_missing_total',
    ])
      expect(await valueOf(`${name}{context="probe"}`)).toBe(0);
    for (const reason of ['unknown_type', 'newer_version', 'malformed', 'unreadable'])
      expect(await valueOf(`mutua_events_rejected_total{context="probe",reason="${reason}"}`)).toBe(0);
    await publish(newTestId());
    await eventually(async () =>
      expect(await valueOf(`mutua_events_handled_total{context="probe",type="${type}"}`)).toBe(1),
    );
    expect(await valueOf('mutua_event_handling_duration_seconds_count{context="probe"}')).toBe(1);
    expect(await valueOf('mutua_event_latency_seconds_count{context="probe",publisher="needs"}')).toBe(1);

    const bad = newTestId();
    poison.add(bad);
    await publish(bad);
    await eventually(async () => expect(await valueOf('mutua_dead_letters_total{context="probe"}')).toBe(1));
    expect(await valueOf(`mutua_events_failed_total{context="probe",type="${type}"}`)).toBe(5);
    expect(await valueOf('mutua_dead_letters_waiting{context="probe"}')).toBe(1);
    expect(await valueOf(`mutua_events_handled_total{context="probe",type="${type}"}`)).toBe(1);

    const admin = await app.as({ roles: ['admin'] });
    const letters = '/api/operations/probe/dead-letters';
    const { body } = await admin.get<{ items: { id: string }[] }>(letters);
    await admin.post(`${letters}/${body.items[0]?.id}/discard`, { body: { reason: 'Of no use to anybody' } });
    expect(await valueOf('mutua_dead_letters_waiting{context="probe"}')).toBe(0);
    expect(await valueOf('mutua_dead_letters_total{context="probe"}')).toBe(1);
  });

  it('tell how far a context is behind, and that an open transaction holds it back', async () => {
    expect(await valueOf('mutua_consumer_lag_events{context="probe",publisher="needs"}')).toBe(0);
    await withOpenTransaction(async () => {
      await publish(newTestId());
      expect(await valueOf('mutua_consumer_lag_events{context="probe",publisher="needs"}')).toBe(1);
      await eventually(async () =>
        expect(await valueOf('mutua_log_horizon_age_seconds{context="probe"}')).toBeGreaterThan(0.2),
      );
    });
    await eventually(async () =>
      expect(await valueOf('mutua_consumer_lag_events{context="probe",publisher="needs"}')).toBe(0),
    );
  });

  it('time answers by the pattern of their route, never by an id', async () => {
    const admin = await app.as({ roles: ['admin'] });
    const id = newTestId();
    await admin.get(`/api/operations/probe/dead-letters/${id}`);
    await admin.get(`/api/nothing/${id}`);
    const text = await app.metrics();
    expect(text).toContain(
      'mutua_http_request_duration_seconds_count{method="GET",route="/api/operations/probe/dead-letters/:id",status="404"} 1',
    );
    expect(text).toContain(
      'mutua_http_request_duration_seconds_count{method="GET",route="unmatched",status="404"} 1',
    );
    expect(text).not.toContain(id);
  });

  it('tell that the context is ready, and how its connections are used', async () => {
    expect(await valueOf('mutua_context_ready{context="probe"}')).toBe(1);
    expect(await valueOf('mutua_db_pool_waiting{context="probe"}')).toBe(0);
    expect(await valueOf('mutua_db_pool_connections{context="probe",state="idle"}')).toBeDefined();
  });

  it('are not part of the API; their own listener serves them and nothing else', async () => {
    const api = await fetch(`${app.address}/metrics`);
    expect(api.status).toBe(404);
    const port = await freePort();
    const listener = await MetricsListener.open(app.get(Metrics), () => [], { host: '127.0.0.1', port });
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
      expect(answer.headers.get('content-type')).toContain('text/plain');
      expect(await answer.text()).toContain('nodejs_eventloop_lag_seconds');
      expect((await fetch(`http://127.0.0.1:${port}/api/docs`)).status).toBe(404);
    } finally {
      await listener.close();
    }
  });
});
