import type { Stage } from './stage.js';

/**
 * Takes protections away from the side of the database, so that the checks can be seen to fail without them. None of this
 * can be undone: a stage that was sabotaged is struck.
 */

/** Whoever hears an event again does not know it any more. */
export async function forgetWhatWasHeard(stage: Stage, service: 'matching' | 'notifications'): Promise<void> {
  await stage.query(
    service,
    `CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN DELETE FROM inbox WHERE event_id = NEW.event_id; RETURN NULL; END $$`,
  );
  await stage.query(
    service,
    'CREATE TRIGGER forget AFTER INSERT ON inbox FOR EACH ROW EXECUTE FUNCTION forget()',
  );
}

/** One event may tell a person the same thing twice. */
export async function tellTwice(stage: Stage): Promise<void> {
  await stage.query('notifications', 'ALTER TABLE notification DROP CONSTRAINT notification_told_once');
}

/** The pool takes any version of a need, also one older than what it has. */
export async function takeOlderVersions(stage: Stage): Promise<void> {
  await stage.query('matching', 'ALTER TABLE candidate DROP CONSTRAINT candidate_need_id_fkey');
  await stage.query(
    'matching',
    `CREATE FUNCTION overwrite() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN DELETE FROM need WHERE id = NEW.id; RETURN NEW; END $$`,
  );
  await stage.query(
    'matching',
    'CREATE TRIGGER overwrite BEFORE INSERT ON need FOR EACH ROW EXECUTE FUNCTION overwrite()',
  );
}

/** The reader of the log goes by positions alone: every transaction looks like one that has long ended. */
export async function readByPositionAlone(stage: Stage): Promise<void> {
  await stage.mutua.service('needs').kill();
  await stage.query('needs', `ALTER TABLE event_log ALTER transaction_id SET DEFAULT '3'`);
  await stage.query('needs', `UPDATE event_log SET transaction_id = '3'`);
  await stage.query('needs', `UPDATE log_cursor SET transaction_id = '3'`);
  await stage.mutua.service('needs').start();
}

/** A key may be used by any number of requests at once. */
export async function claimNoKeys(stage: Stage): Promise<void> {
  await stage.query('needs', 'ALTER TABLE idempotency_key DROP CONSTRAINT idempotency_key_pkey');
  await stage.query(
    'needs',
    `CREATE OR REPLACE FUNCTION claim_idempotency_key(owner uuid, key text) RETURNS boolean LANGUAGE sql
     AS 'SELECT true'`,
  );
}

/**
 * An event that cannot be taken cannot be put aside either.
 *
 * @returns how often that was tried since
 */
export async function buryNothing(stage: Stage): Promise<() => Promise<number>> {
  // a sequence moves although its transaction fails
  await stage.query('notifications', 'CREATE SEQUENCE burials');
  await stage.query(
    'notifications',
    `CREATE FUNCTION bury_nothing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
     BEGIN PERFORM nextval('notifications.burials'); RAISE EXCEPTION 'no dead letters'; END $$`,
  );
  await stage.query(
    'notifications',
    'CREATE TRIGGER bury_nothing BEFORE INSERT ON dead_letter FOR EACH ROW EXECUTE FUNCTION bury_nothing()',
  );
  return async () => {
    const [row] = await stage.query<{ tried: number }>(
      'notifications',
      'SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS tried FROM burials',
    );
    return row?.tried ?? 0;
  };
}

/** The event is not written with the change that it tells of, so that a failure between the two loses it. */
export async function writeEventsApart(stage: Stage): Promise<void> {
  await stage.query(
    'needs',
    `CREATE FUNCTION fail_between() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN IF NEW.position % 5 = 0 THEN RETURN NULL; END IF; RETURN NEW; END $$`,
  );
  await stage.query(
    'needs',
    `CREATE TRIGGER fail_between BEFORE INSERT ON event_log FOR EACH ROW EXECUTE FUNCTION fail_between()`,
  );
}
