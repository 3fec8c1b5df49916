import type { EntityManager } from 'typeorm';

/** A holder that is not heard of for so long has ended, and another instance clears. */
const HELD_FOR = '5 seconds';

/** Somebody else clears by now: what this instance holds in memory is of the past. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';

  constructor() {
    super('Another instance of the service clears by now.');
  }
}

/**
 * Lets one instance clear at a time, however many run. The term counts the changes of holders: who finds its own term still
 * standing has missed nothing.
 */
export class ClearingLease {
  private term: number | null = null;

  constructor(private readonly holder: string) {}

  /** Takes or renews the lease. @returns the term, or null while somebody else holds it */
  async take(manager: EntityManager): Promise<number | null> {
    const [[row]] = await manager.query<[{ term: number }[], number]>(
      `UPDATE clearing_lease
          SET term = term + CASE WHEN holder = $1 THEN 0 ELSE 1 END,
              holder = $1,
              held_until = clock_timestamp() + interval '${HELD_FOR}'
        WHERE holder IS NULL OR holder = $1 OR held_until < clock_timestamp()
        RETURNING term`,
      [this.holder],
    );
    this.term = row?.term ?? null;
    return this.term;
  }

  /** Holds in this transaction that nobody takes the lease until it has ended. @throws LeaseLost */
  async assertHeld(manager: EntityManager): Promise<void> {
    const rows = await manager.query<unknown[]>(
      'SELECT term FROM clearing_lease WHERE holder = $1 AND term = $2 FOR SHARE',
      [this.holder, this.term],
    );
    if (rows.length === 0) throw new LeaseLost();
  }

  /** Lets another instance go on at once. */
  async release(manager: EntityManager): Promise<void> {
    await manager.query(`UPDATE clearing_lease SET holder = NULL WHERE holder = $1`, [this.holder]);
  }
}
