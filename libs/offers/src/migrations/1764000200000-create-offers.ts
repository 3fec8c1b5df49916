import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOffers1764000200000 implements MigrationInterface {
  readonly name = 'CreateOffers1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE offer (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        revision integer NOT NULL,
        organisation_id uuid NOT NULL,
        organisation_name text NOT NULL,
        provider_kind text NOT NULL,
        provider_country text,
        content jsonb NOT NULL,
        claims jsonb NOT NULL,
        state jsonb NOT NULL,
        status text NOT NULL GENERATED ALWAYS AS (state ->> 'status') STORED,
        confirmed_at timestamptz NOT NULL,
        reconfirmation_asked_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX offer_by_organisation ON offer (organisation_id, id)');
    await runner.query('CREATE INDEX offer_by_status ON offer (status, id)');
    await runner.query(`
      CREATE INDEX offer_to_remind_of ON offer (confirmed_at)
       WHERE status = 'open' AND reconfirmation_asked_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
