import type { MigrationInterface, QueryRunner } from 'typeorm';
import { letsManyBy } from '../row-policies.js';

interface Policy {
  readonly name: string;
  readonly table: string;
  readonly using: string | null;
  readonly check: string | null;
}

/** How PostgreSQL writes a bare comparison of who asks. */
const BARE =
  /(?<!COALESCE\()\(current_setting\('mutua\.reader'::text, true\) = (?:'\w+'::text|ANY \(ARRAY\[[^\]]*\]\))\)/g;

/** Policies that were made before conditions on who asks said how many rows they let by. */
export class ExpectRowsOfPolicies1764800000000 implements MigrationInterface {
  readonly name = 'ExpectRowsOfPolicies1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    const policies = (await runner.query(`
      SELECT policyname AS name, quote_ident(tablename) AS table, qual AS using, with_check AS check
        FROM pg_policies WHERE schemaname = current_schema()`)) as Policy[];
    for (const { name, table, using, check } of policies) {
      const conditions = [
        ...(using === null ? [] : [`USING (${using.replaceAll(BARE, letsManyBy)})`]),
        ...(check === null ? [] : [`WITH CHECK (${check.replaceAll(BARE, letsManyBy)})`]),
      ];
      await runner.query(`ALTER POLICY ${name} ON ${table} ${conditions.join(' ')}`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
