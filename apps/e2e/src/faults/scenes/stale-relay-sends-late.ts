import { BrokerView, eventually, type ServiceProcess } from '@mutua/testing';
import type { Thing } from '../../main-job.js';
import { cutRelay, relayOf } from '../relay.js';
import type { Stage } from '../stage.js';
import { openNeed, sendNeed, withdrawNeed } from './need-on-stage.js';

const WITHIN_MS = 90_000;
const NEEDS = 3;

/**
 * A relay freezes with events in its hands; another sends them and later ones; the first wakes and sends its own after all.
 *
 * @returns the versions of each need in the order in which matching took them
 */
export async function staleRelaySendsLate(stage: Stage): Promise<number[][]> {
  const { mutua, servers } = stage;
  await recordVersions(stage);
  const needs: Thing[] = [];
  for (let index = 0; index < NEEDS; index += 1) needs.push(await sendNeed(stage));
  const { relay, session } = await relayOfItsOwn(stage);
  await stage.calm();

  try {
    await servers.kafka.stop();
    try {
      for (const need of needs) {
        await openNeed(stage, need);
        // it cannot send the first one, and reads no further
        if (need === needs[0]) await eventually(() => assertHasRead(stage), WITHIN_MS);
      }
      relay.pause();
      await cutRelay(stage, session);
    } finally {
      await servers.kafka.start();
    }
    await eventually(() => assertTaken(stage, needs, 1), WITHIN_MS);
    for (const need of needs) await withdrawNeed(stage, need);
    await eventually(() => assertTaken(stage, needs, 2), WITHIN_MS);

    const broker = await BrokerView.of(servers.kafka.address);
    const topic = `${mutua.prefix}needs.need`;
    const before = await broker.recordsOn(topic);
    relay.resume();
    await eventually(async () => {
      if ((await broker.recordsOn(topic)) <= before) throw new Error('Nothing stale was sent.');
    }, WITHIN_MS);
    await broker.close();
    await stage.calm();
  } finally {
    relay.resume();
    await relay.stop();
  }
  return Promise.all(needs.map((need) => versionsTaken(stage, need)));
}

/** A second process of needs that has the log, while the first one answers requests. */
async function relayOfItsOwn(stage: Stage): Promise<{ relay: ServiceProcess; session: number }> {
  const first = stage.mutua.service('needs');
  const relay = await stage.mutua.addMember('needs');
  await first.kill();
  const session = await relayOf(stage);
  await first.start();
  return { relay, session };
}

/** Every version that gets into the pool leaves a trace. */
async function recordVersions(stage: Stage): Promise<void> {
  await stage.query(
    'matching',
    'CREATE TABLE IF NOT EXISTS taken (id uuid NOT NULL, version integer NOT NULL, at bigserial)',
  );
  await stage.query(
    'matching',
    // the role of the service has no right to a table of ours
    `CREATE OR REPLACE FUNCTION record_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
     BEGIN INSERT INTO taken (id, version) VALUES (NEW.id, NEW.version); RETURN NULL; END $$`,
  );
  await stage.query(
    'matching',
    `CREATE OR REPLACE TRIGGER record_version AFTER INSERT OR UPDATE ON need
       FOR EACH ROW EXECUTE FUNCTION record_version()`,
  );
}

async function versionsTaken(stage: Stage, { id }: Thing): Promise<number[]> {
  const rows = await stage.query<{ version: number }>(
    'matching',
    'SELECT version FROM taken WHERE id = $1 ORDER BY at',
    [id],
  );
  return rows.map(({ version }) => version);
}

async function assertTaken(stage: Stage, needs: readonly Thing[], versions: number): Promise<void> {
  for (const need of needs) {
    const taken = await versionsTaken(stage, need);
    if (taken.length < versions)
      throw new Error(`Matching has taken ${taken.length} of ${versions} versions.`);
  }
}

/** The relay has read the log since the last event was written, and has nothing else to do than to send. */
async function assertHasRead(stage: Stage): Promise<void> {
  const rows = await stage.query(
    'needs',
    `SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'idle' AND query LIKE '%pg_snapshot_xmin%event_log%'
        AND query_start > (SELECT max(occurred_at) FROM event_log)`,
  );
  if (rows.length === 0) throw new Error('The relay has yet to read what is to be sent.');
}
