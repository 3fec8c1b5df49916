import { ASKS, isOwnPerson, protectRows } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const { system } = ASKS;
const own = `${system} OR ${isOwnPerson('id')}`;

/** Which mails a person wants. What was there before mails were sent is told by none. */
export class MailNotifications1764910000300 implements MigrationInterface {
  readonly name = 'MailNotifications1764910000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notification ADD mailed_at timestamptz DEFAULT now()');
    await runner.query('ALTER TABLE notification ALTER mailed_at DROP DEFAULT');
    await runner.query(`
      CREATE TABLE mail_preference (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        mails text NOT NULL CHECK (mails IN ('none', 'each', 'daily')),
        since timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX mail_preference_of_each ON mail_preference (id) WHERE mails = 'each'`);
    await protectRows(runner, 'mail_preference', { read: own, add: own, change: own });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
