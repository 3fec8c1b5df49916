import { showToStrangers } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const isPublic = `status IN ('open', 'matched', 'fulfilled') AND content @> '{"isPublic": true}'`;

/** What its organisation made public of what was screened is for anybody. */
export class ShowPublicNeeds1764900000100 implements MigrationInterface {
  readonly name = 'ShowPublicNeeds1764900000100';

  async up(runner: QueryRunner): Promise<void> {
    await showToStrangers(runner, 'need', isPublic);
    await runner.query(`CREATE INDEX need_public ON need (id) WHERE ${isPublic}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
