import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which transaction each need and offer of the pool last changed, for those who keep it in memory. */
export class AddChangesOfPool1764000300003 implements MigrationInterface {
  readonly name = 'AddChangesOfPool1764000300003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.changed_in := pg_current_xact_id();
        RETURN NEW;
      END $$`);
    for (const side of ['need', 'offer']) {
      await runner.query(
        `ALTER TABLE ${side} ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id()`,
      );
      await runner.query(`CREATE INDEX ${side}_by_change ON ${side} (changed_in)`);
      await runner.query(
        `CREATE TRIGGER ${side}_changed BEFORE UPDATE ON ${side} FOR EACH ROW EXECUTE FUNCTION note_change()`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
