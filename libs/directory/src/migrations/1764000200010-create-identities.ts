import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who people are at the providers where they sign in: an identity is one person's, and a person has one at each provider. */
export class CreateIdentities1764000200010 implements MigrationInterface {
  readonly name = 'CreateIdentities1764000200010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity (
        issuer text NOT NULL,
        subject text NOT NULL,
        user_id uuid NOT NULL REFERENCES "user" (id),
        connected_at timestamptz NOT NULL,
        CONSTRAINT identity_pkey PRIMARY KEY (issuer, subject)
      )`);
    await runner.query('CREATE UNIQUE INDEX identity_by_user ON identity (user_id, issuer)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
