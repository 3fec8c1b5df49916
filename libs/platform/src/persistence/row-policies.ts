import type { QueryRunner } from 'typeorm';

const KIND = `current_setting('mutua.reader', true)`;

/** Conditions on who asks, to make policies of. A connection that was told nothing is nobody's. */
export const ASKS = {
  system: asksOneOf('system'),
  coordinator: asksOneOf('coordinator'),
  /** Whoever is signed in, and the process. */
  known: asksOneOf('system', 'coordinator', 'person'),
  /** Anybody at all, but not a connection that was told nothing. */
  anybody: asksOneOf('system', 'coordinator', 'person', 'nobody'),
} as const;

function asksOneOf(...kinds: readonly string[]): string {
  return letsManyBy(`${KIND} IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`);
}

/**
 * The planner takes a bare comparison to let by one row in two hundred, and then reads and sorts a whole table where the
 * first rows of an index would do. Of what stands in COALESCE it expects every second row (PostgreSQL, selfuncs.h).
 */
export function letsManyBy(condition: string): string {
  return `COALESCE(${condition}, false)`;
}

/** Whether a column holds an organisation for which whoever asks acts. */
export function isOwnOrganisation(column: string): string {
  return `${column} = ANY (string_to_array(nullif(current_setting('mutua.organisations', true), ''), ',')::uuid[])`;
}

/** Whether a column holds the person who asks. */
export function isOwnPerson(column: string): string {
  return `${column} = ANY (string_to_array(nullif(current_setting('mutua.people', true), ''), ',')::uuid[])`;
}

/** Conditions on a row; what is left out nobody may do. */
export interface RowPolicies {
  readonly read?: string;
  readonly add?: string;
  /** On the row as it is and as it becomes. */
  readonly change?: string;
  readonly remove?: string;
}

/** Has a table give and take only rows that the policies allow, from whomever but a superuser. */
export async function protectRows(runner: QueryRunner, table: string, policies: RowPolicies): Promise<void> {
  const { read, add, change, remove } = policies;
  if (read) await runner.query(`CREATE POLICY readers ON ${table} FOR SELECT USING (${read})`);
  if (add) await runner.query(`CREATE POLICY writers ON ${table} FOR INSERT WITH CHECK (${add})`);
  if (change) await runner.query(`CREATE POLICY changers ON ${table} FOR UPDATE USING (${change})`);
  if (remove) await runner.query(`CREATE POLICY removers ON ${table} FOR DELETE USING (${remove})`);
  // the owner, too, who may be all that there is where no other role can be made
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
}

/**
 * Lets requests without a token read rows of a protected table that the condition holds for: what their owners made public.
 * Nobody else is given more by it.
 */
export async function showToStrangers(runner: QueryRunner, table: string, condition: string): Promise<void> {
  await runner.query(
    `CREATE POLICY strangers ON ${table} FOR SELECT USING (${asksOneOf('nobody')} AND ${condition})`,
  );
}
