import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody is told the same thing twice: one event makes at most one notification of a kind about a subject for a person,
 * and a person has at most one unread notification of matches that wait for a need.
 */
export class CreateNotifications1764000500002 implements MigrationInterface {
  readonly name = 'CreateNotifications1764000500002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        user_id uuid NOT NULL,
        kind text NOT NULL,
        arguments jsonb NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        cause uuid NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        CONSTRAINT notification_told_once UNIQUE (user_id, kind, subject_id, cause)
      )`);
    await runner.query('CREATE INDEX notification_by_user ON notification (user_id, id)');
    await runner.query(
      'CREATE INDEX notification_unread ON notification (user_id, id) WHERE read_at IS NULL',
    );
    await runner.query(`
      CREATE UNIQUE INDEX notification_one_waiting ON notification (subject_id, user_id)
      WHERE kind = 'matches-waiting' AND read_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
