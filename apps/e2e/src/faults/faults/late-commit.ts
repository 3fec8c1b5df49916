import type { Fault } from '../fault.js';

/** An event has its place in the log long before its transaction commits, and others pass it meanwhile. */
export const lateCommit: Fault = {
  name: 'transactions that commit late',
  async prepare({ stage }) {
    await stage.query(
      'needs',
      `CREATE FUNCTION commit_late() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN PERFORM pg_sleep(0.5 + (NEW.position * 37 % 100) / 100.0); RETURN NEW; END $$`,
    );
    await stage.query(
      'needs',
      `CREATE TRIGGER late BEFORE INSERT ON event_log FOR EACH ROW
         WHEN (NEW.type = 'needs.need.opened') EXECUTE FUNCTION commit_late()`,
    );
  },
  async strike() {
    return 'every opening of a need holds its transaction open for 0.5 to 1.5 s';
  },
  async mend({ stage }) {
    await stage.query('needs', 'DROP FUNCTION commit_late CASCADE');
    const [row] = await stage.query<{ late: number }>(
      'needs',
      `SELECT count(*)::int AS late FROM event_log early
        WHERE EXISTS (SELECT 1 FROM event_log WHERE position > early.position AND occurred_at > early.occurred_at
                        AND transaction_id < early.transaction_id)`,
    );
    return `${row?.late} events of the log so far lie behind others that were written after them`;
  },
};
