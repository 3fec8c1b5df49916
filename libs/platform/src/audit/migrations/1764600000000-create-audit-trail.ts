import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['event_log', 'refused_attempt', 'audit_entry'];

/**
 * The audit trail of one context: what was refused, and the chain over every change (its event) and every refusal. None of the
 * three can be altered; only the transaction ids of the logs may be, by which a restored database begins to count anew.
 */
export class CreateAuditTrail1764600000000 implements MigrationInterface {
  readonly name = 'CreateAuditTrail1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE refused_attempt (
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        position bigint GENERATED ALWAYS AS IDENTITY,
        id uuid NOT NULL UNIQUE,
        attempted_at timestamptz NOT NULL,
        actor jsonb,
        method text NOT NULL,
        path text NOT NULL,
        status smallint NOT NULL,
        problem text NOT NULL,
        trace_id text NOT NULL,
        PRIMARY KEY (transaction_id, position)
      )`);
    await runner.query(`
      CREATE TABLE audit_entry (
        number bigint PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('change', 'refusal')),
        reference uuid NOT NULL UNIQUE,
        digest text NOT NULL,
        hash text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE audit_cursor (
        kind text PRIMARY KEY,
        transaction_id xid8 NOT NULL,
        position bigint NOT NULL
      )`);
    await runner.query(`
      CREATE FUNCTION refuse_alteration() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF to_jsonb(NEW) - 'transaction_id' = to_jsonb(OLD) - 'transaction_id' THEN RETURN NEW; END IF;
        END IF;
        RAISE EXCEPTION '% takes new rows only', TG_TABLE_NAME;
      END $$`);
    for (const table of APPEND_ONLY) {
      await runner.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION refuse_alteration()`);
      await runner.query(`
        CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_alteration()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
