import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@mutua/platform/clock';
import { LOGGER } from '@mutua/platform/context';
import { UnitOfWork } from '@mutua/platform/persistence';
import type { Logger } from 'pino';
import { ALERT_RATIO, audit, SolverFailure, type Audited, type SolveOptions } from '../clearing/index.js';
import type { ClearedPool } from '../rounds/cleared-pool.js';
import { ClearingAuditSchema, type ClearingAudit } from './clearing-audit.schema.js';

/** Makes the audits that are asked for, one at a time, beside the rounds of the instance that clears. */
@Injectable()
export class ClearingAuditor {
  /** How the solver is run; tests start threads of their own. */
  solving: SolveOptions = {};
  private underWay: { readonly end: AbortController; readonly ended: Promise<void> } | null = null;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Begins anew what an instance that is gone has left. */
  async takeOver(): Promise<void> {
    if (this.underWay) return;
    await this.work.committed.update(ClearingAuditSchema, { status: 'running' }, { status: 'requested' });
  }

  /**
   * Begins the audit that is asked for, if one is: of the last run, units and money.
   */
  async beginIfAsked(pool: ClearedPool): Promise<void> {
    if (this.underWay) return;
    const [[asked]] = await this.work.committed.query<[{ id: string }[], number]>(
      `UPDATE clearing_audit SET status = 'running'
        WHERE id = (SELECT id FROM clearing_audit WHERE status = 'requested' ORDER BY id LIMIT 1)
        RETURNING id`,
    );
    if (!asked) return;
    const end = new AbortController();
    // nothing is cleared while this is read, so that it is of one moment; whatever else there is has its turns
    const audited = await pool.audited();
    const ended = this.audit(asked.id, audited, end.signal).finally(() => {
      this.underWay = null;
    });
    this.underWay = { end, ended };
  }

  /** Breaks off; whoever clears next begins anew. */
  async stop(): Promise<void> {
    this.underWay?.end.abort();
    await this.underWay?.ended;
  }

  private async audit(id: string, audited: Audited, signal: AbortSignal): Promise<void> {
    const { run } = audited;
    try {
      const { value, optimum, ratio, certifiedGap, isAlarming } = await audit(audited, {
        ...this.solving,
        signal,
      });
      await this.end(id, { status: 'done', run, value, optimum, ratio, certifiedGap });
      if (isAlarming)
        this.logger.error({ run, ratio, least: ALERT_RATIO }, 'clearing is far from the optimum');
    } catch (error) {
      await this.fail(id, run, error);
    }
  }

  private async fail(id: string, run: number, error: unknown): Promise<void> {
    const isCancelled = error instanceof SolverFailure && error.code === 'cancelled';
    if (!isCancelled) this.logger.error({ err: error, run }, 'an audit of clearing failed');
    const failed = error instanceof SolverFailure && error.code !== 'cancelled';
    try {
      if (failed) await this.end(id, { status: 'failed', run, failure: error.code, detail: error.message });
      else
        await this.work.committed.update(
          ClearingAuditSchema,
          { id, status: 'running' },
          { status: 'requested' },
        );
    } catch (cause) {
      this.logger.warn({ err: cause, run }, 'how an audit ended could not be kept; it is made again later');
    }
  }

  private async end(id: string, outcome: Partial<ClearingAudit>): Promise<void> {
    const endedAt = this.clock.now();
    await this.work.committed.update(ClearingAuditSchema, { id, status: 'running' }, { ...outcome, endedAt });
  }
}
