import type { EntityManager } from 'typeorm';
import type { GroupWatch } from '../clearing/index.js';

/** How a run of clearing came out. In points. */
export interface Outcome {
  readonly run: number;
  readonly value: number;
  readonly bound: number;
  readonly certifiedGap: number;
  /** Who is helped, by group. */
  readonly watch: GroupWatch;
}

export interface KeptOutcome extends Outcome {
  readonly settledAt: Date;
}

/** Keeps the outcome of the latest run, for all instances to show. */
export async function keepOutcome(
  manager: EntityManager,
  { run, value, bound, certifiedGap, watch }: Outcome,
  now: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO clearing_outcome (run, settled_at, value, bound, certified_gap, watch) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (sole) DO UPDATE SET run = EXCLUDED.run, settled_at = EXCLUDED.settled_at, value = EXCLUDED.value,
       bound = EXCLUDED.bound, certified_gap = EXCLUDED.certified_gap, watch = EXCLUDED.watch
     WHERE clearing_outcome.run < EXCLUDED.run`,
    [run, now, value, bound, certifiedGap, JSON.stringify(watch)],
  );
}

/** The outcome of the latest run that was kept; null before the first. */
export async function keptOutcome(manager: EntityManager): Promise<KeptOutcome | null> {
  const [row] = await manager.query<KeptOutcome[]>(
    `SELECT run::int, settled_at AS "settledAt", value, bound, certified_gap AS "certifiedGap", watch
       FROM clearing_outcome`,
  );
  return row ?? null;
}
