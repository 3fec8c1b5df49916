import { showToStrangers } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const needIsPublic = `need.snapshot @> '{"isPublic": true}' AND need.status IN ('open', 'matched', 'fulfilled', 'expired')`;
const offerIsPublic = `offer.snapshot @> '{"isPublic": true}' AND offer.status IN ('open', 'paused', 'exhausted', 'expired')`;

/** Both sides of a match are asked: a stranger finds those alone of which they are given the need and the offer. */
export class ShowPublicMatches1764900000300 implements MigrationInterface {
  readonly name = 'ShowPublicMatches1764900000300';

  async up(runner: QueryRunner): Promise<void> {
    await showToStrangers(runner, 'need', needIsPublic);
    await showToStrangers(runner, 'offer', offerIsPublic);
    await showToStrangers(
      runner,
      'proposal',
      `proposal.status IN ('accepted', 'fulfilled')
         AND EXISTS (SELECT FROM need WHERE need.id = need_id AND ${needIsPublic})
         AND EXISTS (SELECT FROM offer WHERE offer.id = offer_id AND ${offerIsPublic})`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
