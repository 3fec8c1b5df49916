import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The transactional outbox, the inbox, the readers' cursors and the dead letters of one context.
 *
 * Every row of the log keeps the id of the transaction that wrote it: readers order by it and stop before the oldest
 * transaction still in flight, because positions alone are handed out before commit and would let late commits be missed.
 */
export class CreateEventLog1764000000000 implements MigrationInterface {
  readonly name = 'CreateEventLog1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_log (
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        position bigint GENERATED ALWAYS AS IDENTITY,
        event_id uuid NOT NULL UNIQUE,
        type text NOT NULL,
        aggregate_id uuid NOT NULL,
        aggregate_version integer NOT NULL,
        occurred_at timestamptz NOT NULL,
        actor jsonb,
        traceparent text,
        payload jsonb NOT NULL,
        PRIMARY KEY (transaction_id, position),
        UNIQUE (aggregate_id, aggregate_version)
      )`);
    await runner.query(`
      CREATE TABLE log_cursor (
        publisher text PRIMARY KEY,
        transaction_id xid8 NOT NULL,
        position bigint NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE inbox (
        consumer text NOT NULL,
        event_id uuid NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer, event_id)
      )`);
    await runner.query(`
      CREATE TABLE dead_letter (
        id uuid PRIMARY KEY,
        consumer text NOT NULL,
        event_id uuid NOT NULL,
        event jsonb NOT NULL,
        error text NOT NULL,
        attempts integer NOT NULL,
        trace_id text,
        died_at timestamptz NOT NULL,
        replayed_at timestamptz,
        UNIQUE (consumer, event_id)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
