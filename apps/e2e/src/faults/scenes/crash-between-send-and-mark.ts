import { BrokerView, eventually } from '@mutua/testing';
import type { Stage } from '../stage.js';
import { sendNeed, timesTold } from './need-on-stage.js';

const WITHIN_MS = 60_000;
const HELD = 4_711;

/**
 * The relay of needs dies when the broker has taken an event and before it has noted so.
 *
 * @returns how often the event was put on the broker, and how often it took effect
 */
export async function crashBetweenSendAndMark(stage: Stage): Promise<{ sent: number; told: number }> {
  const topic = `${stage.mutua.prefix}needs.need`;
  const broker = await BrokerView.of(stage.servers.kafka.address);
  const before = await broker.recordsOn(topic);
  const hold = await stage.connect('needs');
  await hold.query('SELECT pg_advisory_lock($1)', [HELD]);
  await stage.query(
    'needs',
    `CREATE FUNCTION hold_mark() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM pg_advisory_xact_lock(${HELD}); RETURN NEW; END $$`,
  );
  await stage.query(
    'needs',
    'CREATE TRIGGER hold_mark BEFORE INSERT OR UPDATE ON log_cursor FOR EACH ROW EXECUTE FUNCTION hold_mark()',
  );
  const need = await sendNeed(stage);
  await eventually(async () => isAtLeast(await timesTold(stage, need), 1), WITHIN_MS);
  await stage.mutua.service('needs').kill();
  // the server would finish the statement of the dead process
  await hold.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event = 'advisory' AND query LIKE '%log_cursor%'`,
  );
  await hold.end();
  await stage.query('needs', 'DROP FUNCTION hold_mark CASCADE');
  await stage.mutua.service('needs').start();
  await eventually(async () => isAtLeast(await broker.recordsOn(topic), before + 2), WITHIN_MS);
  await stage.calm();
  const sent = (await broker.recordsOn(topic)) - before;
  await broker.close();
  return { sent, told: await timesTold(stage, need) };
}

function isAtLeast(found: number, expected: number): void {
  if (found < expected) throw new Error(`${found} instead of ${expected}`);
}
