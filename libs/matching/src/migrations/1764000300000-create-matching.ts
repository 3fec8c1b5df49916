import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMatching1764000300000 implements MigrationInterface {
  readonly name = 'CreateMatching1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const side of ['need', 'offer']) {
      await runner.query(`
        CREATE TABLE ${side} (
          id uuid PRIMARY KEY,
          version integer NOT NULL,
          status text NOT NULL,
          snapshot jsonb NOT NULL
        )`);
      await runner.query(`CREATE INDEX ${side}_by_status ON ${side} (status)`);
    }
    await runner.query(`
      CREATE TABLE candidate (
        need_id uuid NOT NULL REFERENCES need,
        offer_id uuid NOT NULL REFERENCES offer,
        score integer NOT NULL,
        record jsonb NOT NULL,
        PRIMARY KEY (need_id, offer_id)
      )`);
    await runner.query('CREATE INDEX candidate_by_offer ON candidate (offer_id)');
    await runner.query(`
      CREATE TABLE proposal (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        need_id uuid NOT NULL,
        need_revision integer NOT NULL,
        need_title text NOT NULL,
        requester_id uuid NOT NULL,
        requester_name text NOT NULL,
        offer_id uuid NOT NULL,
        offer_revision integer NOT NULL,
        offer_title text NOT NULL,
        provider_id uuid NOT NULL,
        provider_name text NOT NULL,
        score integer NOT NULL,
        covers jsonb NOT NULL,
        allocation jsonb NOT NULL,
        record jsonb NOT NULL,
        state jsonb NOT NULL,
        status text NOT NULL GENERATED ALWAYS AS (state ->> 'status') STORED,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX proposal_by_need ON proposal (need_id)');
    await runner.query('CREATE INDEX proposal_by_offer ON proposal (offer_id)');
    await runner.query('CREATE INDEX proposal_by_status ON proposal (status, id)');
    await runner.query('CREATE INDEX proposal_by_requester ON proposal (requester_id, id)');
    await runner.query('CREATE INDEX proposal_by_provider ON proposal (provider_id, id)');
    await runner.query(`
      CREATE UNIQUE INDEX proposal_standing_once ON proposal (need_id, offer_id)
       WHERE (state ->> 'status') IN ('proposed', 'approved')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
