import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@mutua/platform/clock';
import { LOGGER } from '@mutua/platform/context';
import { UnitOfWork } from '@mutua/platform/persistence';
import type { Logger } from 'pino';
import { weightsOf } from '../criteria/weights.js';
import { LiveIndex } from '../pool/live-index.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { CopiedPool } from './copied-pool.js';
import { namedIn, told, type ToldComparison } from './told-comparison.js';
import { TrialFailure, tryInThread, type TryOptions } from './try-in-thread.js';
import type { TriedRules, WhatIfFailure } from './what-if.schema.js';

/** How soon a run notices that somebody has cancelled it. */
const WATCH_MS = 250;

interface Asked {
  readonly id: string;
  readonly tried: TriedRules;
}

/**
 * Runs the what-ifs that are asked for, one at a time, beside the rounds of the instance that clears. The table is the truth: who
 * cancels writes there, and a run that finds itself not running any more ends.
 */
@Injectable()
export class WhatIfRunner {
  /** How the thread is run; tests start threads of their own. */
  trying: TryOptions = {};
  private underWay: { readonly end: AbortController; readonly ended: Promise<void> } | null = null;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly live: LiveIndex,
    private readonly rules: RulesInForce,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Tells of what an instance that is gone was running. */
  async takeOver(): Promise<void> {
    if (this.underWay) return;
    const detail = 'The process that ran it ended before it was done. Ask for it again.';
    await this.work.committed.query(
      `UPDATE what_if SET status = 'failed', version = version + 1, failure = 'process-ended', detail = $1, ended_at = $2
        WHERE status = 'running'`,
      [detail, this.clock.now()],
    );
  }

  /** Begins the oldest that is asked for, if one is and none is under way. */
  async beginIfAsked(): Promise<void> {
    if (this.underWay) return;
    const [[asked]] = await this.work.committed.query<[Asked[], number]>(
      `UPDATE what_if SET status = 'running', version = version + 1
        WHERE id = (SELECT id FROM what_if WHERE status = 'requested' ORDER BY id LIMIT 1) AND status = 'requested'
        RETURNING id, tried`,
    );
    if (!asked) return;
    const end = new AbortController();
    const ended = this.run(asked, end).finally(() => {
      this.underWay = null;
    });
    this.underWay = { end, ended };
  }

  /** Breaks off; whoever clears next begins anew. */
  async stop(): Promise<void> {
    this.underWay?.end.abort();
    await this.underWay?.ended;
  }

  private async run({ id, tried }: Asked, end: AbortController): Promise<void> {
    const watch = setInterval(() => void this.assertRunning(id, end), WATCH_MS);
    try {
      const outcome = await this.compare(id, tried, end.signal);
      await this.work.committed.query(
        `WITH done AS (
           UPDATE what_if SET status = 'done', version = version + 1, ended_at = $3
            WHERE id = $1 AND status = 'running' RETURNING id)
         INSERT INTO what_if_outcome (what_if_id, outcome) SELECT id, $2 FROM done`,
        [id, JSON.stringify(outcome), this.clock.now()],
      );
    } catch (error) {
      await this.fail(id, error);
    } finally {
      clearInterval(watch);
    }
  }

  private async compare(id: string, tried: TriedRules, signal: AbortSignal): Promise<ToldComparison> {
    const manager = this.work.committed;
    await this.live.catchUp(manager);
    const rules = await this.rules.read(manager);
    const present = await this.rules.judgement(manager, this.clock.now());
    const copy = new CopiedPool(manager, this.live.index);
    const needIds = await copy.needIds();
    await manager.query('UPDATE what_if SET needs = $2, done = 0, based_on = $3 WHERE id = $1', [
      id,
      needIds.length,
      JSON.stringify({ weights: rules.weights.version, equity: rules.equity.version }),
    ]);
    const contexts = {
      present,
      tried: tried.weights ? { ...present, weights: weightsOf(id, tried.weights) } : present,
    };
    const terms = {
      present: rules.equity,
      tried: tried.equity ? { version: id, ...tried.equity } : rules.equity,
      rates: present.rates,
      day: present.on,
    };
    const pieces = copy.pieces(needIds, contexts, async (done) => {
      await manager.query('UPDATE what_if SET done = $2 WHERE id = $1', [id, done]);
    });
    const comparison = await tryInThread(pieces, terms, signal, this.trying);
    const named = namedIn(comparison);
    const titles = [
      ...(await copy.titles('need', named.needs)),
      ...(await copy.titles('offer', named.offers)),
    ];
    return told(comparison, new Map(titles));
  }

  private async assertRunning(id: string, end: AbortController): Promise<void> {
    try {
      const [row] = await this.work.committed.query<{ status: string }[]>(
        'SELECT status FROM what_if WHERE id = $1',
        [id],
      );
      if (row?.status !== 'running') end.abort();
    } catch (error) {
      this.logger.debug({ err: error, whatIfId: id }, 'whether a what-if is cancelled is asked again');
    }
  }

  private async fail(id: string, error: unknown): Promise<void> {
    const isBrokenOff = error instanceof TrialFailure && error.code === 'cancelled';
    const failure: WhatIfFailure =
      error instanceof TrialFailure && error.code !== 'cancelled' ? error.code : 'unexpected';
    if (!isBrokenOff) this.logger.error({ err: error, whatIfId: id }, 'a what-if failed');
    const detail =
      failure === 'unexpected' ? 'The log says what went wrong.' : String((error as Error).message);
    try {
      // one that somebody cancelled is not running any more, and stays as it is
      await (isBrokenOff
        ? this.work.committed.query(
            `UPDATE what_if SET status = 'requested', version = version + 1, done = 0 WHERE id = $1 AND status = 'running'`,
            [id],
          )
        : this.work.committed.query(
            `UPDATE what_if SET status = 'failed', version = version + 1, failure = $2, detail = $3, ended_at = $4
              WHERE id = $1 AND status = 'running'`,
            [id, failure, detail, this.clock.now()],
          ));
    } catch (cause) {
      this.logger.warn({ err: cause, whatIfId: id }, 'how a what-if ended could not be kept');
    }
  }
}
