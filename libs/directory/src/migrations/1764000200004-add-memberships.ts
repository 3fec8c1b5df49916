import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may act for several organisations; of each one the member who came first manages it. */
export class AddMemberships1764000200004 implements MigrationInterface {
  readonly name = 'AddMemberships1764000200004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "user" ADD COLUMN memberships jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`
      UPDATE "user" AS person SET memberships = jsonb_build_array(jsonb_build_object(
        'organisationId', organisation_id,
        'roles', (SELECT coalesce(jsonb_agg(role), '[]') FROM unnest(roles) AS role
                   WHERE role IN ('requester', 'provider')),
        'manages', NOT EXISTS (SELECT 1 FROM "user" AS earlier
                    WHERE earlier.organisation_id = person.organisation_id AND earlier.id < person.id)))
      WHERE organisation_id IS NOT NULL`);
    await runner.query('CREATE INDEX user_by_membership ON "user" USING gin (memberships jsonb_path_ops)');
    await runner.query('DROP INDEX user_by_organisation');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
