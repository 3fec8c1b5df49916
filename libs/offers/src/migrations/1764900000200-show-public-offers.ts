import { showToStrangers } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const isPublic = `status IN ('open', 'exhausted') AND content @> '{"isPublic": true}'`;

/** What its organisation made public of what was screened is for anybody. */
export class ShowPublicOffers1764900000200 implements MigrationInterface {
  readonly name = 'ShowPublicOffers1764900000200';

  async up(runner: QueryRunner): Promise<void> {
    await showToStrangers(runner, 'offer', isPublic);
    await runner.query(`CREATE INDEX offer_public ON offer (id) WHERE ${isPublic}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
