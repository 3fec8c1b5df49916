import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audits of clearing: asked for, under way, and how they ended. */
export class AddAudits1764000300005 implements MigrationInterface {
  readonly name = 'AddAudits1764000300005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE clearing_audit (
        id uuid PRIMARY KEY,
        status text NOT NULL,
        requested_by uuid,
        requested_at timestamptz NOT NULL,
        ended_at timestamptz,
        run bigint,
        value double precision,
        optimum double precision,
        ratio double precision,
        certified_gap double precision,
        failure text,
        detail text
      )`);
    await runner.query(`CREATE INDEX clearing_audit_by_status ON clearing_audit (status, id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
