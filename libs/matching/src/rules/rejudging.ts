import { Inject, Injectable } from '@nestjs/common';
import { LOGGER } from '@mutua/platform/context';
import { UnitOfWork, type Transaction } from '@mutua/platform/persistence';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { MatchMaking } from '../pool/match-making.js';
import { ClearingDue } from '../rounds/clearing-due.js';

/** How far it has come to judge all open needs by new rules. */
export interface RejudgingProgress {
  readonly done: number;
  /** How many open needs there were when it began. */
  readonly needs: number;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
}

const NEEDS_A_STEP = 20;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Judges all open needs anew after new rules were published, step by step beside what happens meanwhile; how far it is stands
 * in a table, so that another instance goes on where one ended. New rules in between begin it again. At the end all is cleared
 * from the beginning: what comes of new rules then depends on the pool alone, as a what-if foretells it.
 */
@Injectable()
export class Rejudging {
  constructor(
    private readonly work: UnitOfWork,
    private readonly matchMaking: MatchMaking,
    private readonly due: ClearingDue,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Has it begin when the transaction that publishes is committed. */
  async begin({ manager, now }: Transaction): Promise<void> {
    await manager.query(
      `INSERT INTO rejudging (number, after, done, needs, began_at, ended_at)
       SELECT 1, $1, 0, count(*), $2, NULL FROM need WHERE status = 'open'
       ON CONFLICT (sole) DO UPDATE SET number = rejudging.number + 1, after = EXCLUDED.after, done = 0,
         needs = EXCLUDED.needs, began_at = EXCLUDED.began_at, ended_at = NULL`,
      [BEFORE_ALL, now],
    );
  }

  /** @returns whether there is more to do */
  async step(): Promise<boolean> {
    const { committed } = this.work;
    const [under] = await committed.query<{ number: string; after: string }[]>(
      'SELECT number, after FROM rejudging WHERE ended_at IS NULL',
    );
    if (!under) return false;
    const needs = await committed.query<{ id: string }[]>(
      `SELECT id FROM need WHERE status = 'open' AND id > $1 ORDER BY id LIMIT ${NEEDS_A_STEP}`,
      [under.after],
    );
    for (const { id } of needs) await this.judge(id);
    const last = needs.at(-1)?.id;
    if (last === undefined) await this.end(under.number);
    else {
      await committed.query('UPDATE rejudging SET after = $2, done = done + $3 WHERE number = $1', [
        under.number,
        last,
        needs.length,
      ]);
    }
    return true;
  }

  private async end(number: string): Promise<void> {
    await this.work.run(async (transaction) => {
      await transaction.manager.query('UPDATE rejudging SET ended_at = clock_timestamp() WHERE number = $1', [
        number,
      ]);
      this.due.markAll(transaction);
    });
  }

  /** Null if it never began. */
  async progress(manager: EntityManager): Promise<RejudgingProgress | null> {
    const [row] = await manager.query<RejudgingProgress[]>(
      'SELECT done, needs, began_at AS "beganAt", ended_at AS "endedAt" FROM rejudging',
    );
    return row ?? null;
  }

  private async judge(id: string): Promise<void> {
    try {
      await this.work.run((transaction) => this.matchMaking.refreshNeed(transaction, id));
    } catch (error) {
      // one need that cannot be judged keeps no other from it; every need is judged again within the hour
      this.logger.error({ err: error, needId: id }, 'a need could not be judged by new rules');
    }
  }
}
