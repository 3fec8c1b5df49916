import { isDeepStrictEqual } from 'node:util';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock, dayOf } from '@mutua/platform/clock';
import { LOGGER } from '@mutua/platform/context';
import { goOnWithTrace } from '@mutua/platform/observability';
import { isDatabaseAway, newId, UnitOfWork } from '@mutua/platform/persistence';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { ClearingAuditor } from '../audits/clearing-auditor.js';
import { Rejudging } from '../rules/rejudging.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { Turns } from '../turns.js';
import { WhatIfRunner } from '../what-ifs/what-if-runner.js';
import { ClearedPool, type ClearingTerms } from './cleared-pool.js';
import { ClearingDue, type Due } from './clearing-due.js';
import { ClearingLease, LeaseLost } from './clearing-lease.js';
import { keepOutcome } from './clearing-outcome.js';
import { keepShortfalls, keptShortfalls } from './kept-shortfalls.js';
import { ProposeWhatIsRecommended } from './propose-what-is-recommended.js';
import { Stragglers } from './stragglers.js';
import { StoredPool } from './stored-pool.js';

/** How soon it is heard of what other instances committed; what this one did is heard of at once. */
const POLL_MS = 250;
/** A holder is let go of after five seconds of silence. */
const RENEW_MS = 1_000;
const PAUSE_AFTER_FAILURE_MS = 500;
/** How long needs wait that could not be told why they get less, where nothing else is to be cleared. */
const TELL_AGAIN_MS = 10_000;

/**
 * Clears the pool in rounds: takes in what committed transactions left to do, settles, and brings the proposals of the needs
 * concerned into line. One instance does so at a time; whoever takes over reads what is stored and goes on, so that it does
 * not matter who cleared before, or where a round was broken off.
 */
@Injectable()
export class ClearingRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly lease = new ClearingLease(newId());
  /** What this instance clears; null while another does, and before the first round. */
  cleared: ClearedPool | null = null;
  /** The same also while a round is in the midst of it. */
  private inHand: ClearedPool | null = null;
  private term: number | null = null;
  private heldSince = -Infinity;
  private readonly stragglers = new Stragglers();
  /** When those are told again why they get less who could not be; on the clock of `performance.now()`. */
  private tellAgainAt = Infinity;
  private isPublished = false;
  private stopping = false;
  private rung = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly due: ClearingDue,
    private readonly proposals: ProposeWhatIsRecommended,
    private readonly auditor: ClearingAuditor,
    private readonly rules: RulesInForce,
    private readonly rejudging: Rejudging,
    private readonly whatIfs: WhatIfRunner,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.due.onDue(() => this.ring());
  }

  onApplicationBootstrap(): void {
    this.running = this.keepClearing();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private ring(): void {
    this.rung = true;
    this.wake();
  }

  private async keepClearing(): Promise<void> {
    while (!this.stopping) {
      this.rung = false;
      try {
        const found = await this.round();
        if (!found && !this.rung) await this.nextWake(POLL_MS);
      } catch (error) {
        this.letGo();
        this.heldSince = -Infinity;
        if (!(error instanceof LeaseLost)) {
          this.logger.warn({ err: error }, 'a round of clearing failed; it begins again from what is stored');
        }
        await this.nextWake(PAUSE_AFTER_FAILURE_MS);
      }
    }
    this.letGo();
    await this.auditor.stop();
    await this.whatIfs.stop();
    await this.lease.release(this.work.committed).catch((error: unknown) => {
      this.logger.debug({ err: error }, 'the lease of clearing ends by itself');
    });
  }

  /** @returns whether there was something to clear, so that there may be more */
  private async round(): Promise<boolean> {
    if (!(await this.hold())) return false;
    const isRejudging = await this.rejudging.step();
    // before the first round, what an instance that is gone was running is not told of yet
    if (this.cleared) await this.whatIfs.beginIfAsked();
    return (await this.clear()) || isRejudging;
  }

  private async clear(): Promise<boolean> {
    const manager = this.work.committed;
    const due = await this.due.look(manager);
    const terms = await this.terms(manager);
    const isByOthers = this.cleared !== null && !isDeepStrictEqual(this.cleared.terms, terms);
    const late = this.stragglers.due();
    const isUntold = performance.now() >= this.tellAgainAt;
    if (this.cleared && due.rows.length === 0 && late.length === 0 && !isByOthers && !isUntold) {
      await this.publish(this.cleared);
      if (!this.cleared.isUnfinished) {
        await this.auditor.beginIfAsked(this.cleared);
        return false;
      }
    }
    // other rates, equity terms or another day: what is allotted by them changes without anything else having changed
    const kept = due.all || isByOthers ? null : this.cleared;
    // until this round has ended well, what is in memory is not to be trusted
    this.cleared = null;
    const stored = new StoredPool(manager);
    if (!kept) this.letGo();
    const pool = kept ?? (await ClearedPool.load(stored, terms));
    this.inHand = pool;
    if (kept) await kept.catchUp(stored, due);
    else {
      pool.shortfalls.remember(await keptShortfalls(manager));
      await this.auditor.takeOver();
      await this.whatIfs.takeOver();
    }
    const run = await nextRun(manager);
    const isOnlyUnfinished = kept !== null && due.rows.length === 0 && kept.isUnfinished;
    const concerned = isOnlyUnfinished ? await pool.searchOn(run) : await pool.settle(run);
    const others = kept ? concerned : await outOfLine(pool, stored);
    // by other rates a need gets another sum of the same offer
    const needIds = [...others, ...due.needs.keys(), ...late, ...(isByOthers ? pool.needsWithMoney() : [])];
    await this.bringIntoLine(pool, new Set(needIds), due);
    await this.tellShortfalls(pool);
    await this.due.done(manager, due);
    this.cleared = pool;
    this.isPublished = false;
    return true;
  }

  private async terms(manager: EntityManager): Promise<ClearingTerms> {
    const now = this.clock.now();
    const { equity } = await this.rules.read(manager);
    const { rates } = await this.rules.judgement(manager, now);
    return { equity, rates, day: dayOf(now) };
  }

  /** Shows how the last run came out, when there is nothing to do but to search on. */
  private async publish({ outcome }: ClearedPool): Promise<void> {
    if (this.isPublished) return;
    await keepOutcome(this.work.committed, outcome, this.clock.now());
    this.isPublished = true;
  }

  /** Takes the lease, or renews it in time. @returns whether this instance clears */
  private async hold(): Promise<boolean> {
    if (performance.now() - this.heldSince < RENEW_MS) return true;
    const now = performance.now();
    const term = await this.lease.take(this.work.committed);
    if (term !== this.term) this.letGo();
    this.term = term;
    this.heldSince = term === null ? -Infinity : now;
    return term !== null;
  }

  /** @throws LeaseLost where the pool in hand may have been cleared otherwise by another meanwhile, or this instance stops */
  private async keepHolding(pool: ClearedPool): Promise<void> {
    if (!(await this.hold()) || this.stopping || this.inHand !== pool) throw new LeaseLost();
  }

  /** What is stored is read anew before anything else is cleared. */
  private letGo(): void {
    this.inHand?.stop();
    this.inHand = null;
    this.cleared = null;
  }

  private async bringIntoLine(
    pool: ClearedPool,
    needIds: ReadonlySet<string>,
    { needs }: Due,
  ): Promise<void> {
    const [anyTrace = null] = needs.values();
    for (const needId of needIds) {
      await this.keepHolding(pool);
      try {
        // a need that nobody touched is concerned by what happened to another
        await goOnWithTrace('clear a need', needs.get(needId) ?? anyTrace, () =>
          this.work.run(async (transaction) => {
            await this.lease.assertHeld(transaction.manager);
            await this.proposals.forNeed(transaction, needId, pool.recommendedFor(needId));
          }),
        );
        this.stragglers.followed(needId);
      } catch (error) {
        if (error instanceof LeaseLost || isDatabaseAway(error)) throw error;
        // one need that cannot be brought into line keeps no other from it
        this.stragglers.failed(needId);
        this.logger.error(
          { err: error, needId },
          'the proposals of a need could not follow clearing; they will',
        );
      }
    }
  }

  /** Says why to needs that get less than they ask for: as many as contend for what changed, and so all at once. */
  private async tellShortfalls(pool: ClearedPool): Promise<void> {
    const turns = new Turns();
    const changed = await pool.shortfalls.changes(async () => {
      await turns.pass();
      await this.keepHolding(pool);
    });
    try {
      if (changed.size > 0) {
        await this.work.run(async ({ manager, now }) => {
          await this.lease.assertHeld(manager);
          await keepShortfalls(manager, changed, { run: pool.run, ...pool.certified }, now);
        });
      }
      pool.shortfalls.done(changed);
      this.tellAgainAt = Infinity;
    } catch (error) {
      if (error instanceof LeaseLost || isDatabaseAway(error)) throw error;
      this.tellAgainAt = performance.now() + TELL_AGAIN_MS;
      this.logger.error(
        { err: error },
        'needs could not be told why they get less; they will in a later round',
      );
    }
  }

  private nextWake(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.stopping ? 0 : ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function nextRun(manager: EntityManager): Promise<number> {
  const rows = await manager.query<{ run: string }[]>(`SELECT nextval('clearing_run') AS run`);
  return Number(rows[0]?.run);
}

/** The needs for which something else is proposed than is recommended. */
async function outOfLine(pool: ClearedPool, stored: StoredPool): Promise<string[]> {
  const proposed = await stored.proposedByEngine();
  const turns = new Turns();
  const found: string[] = [];
  for (const needId of pool.needIds) {
    await turns.pass();
    const recommended = pool.recommendedFor(needId).map(({ offerId }) => offerId);
    const standing = proposed.get(needId) ?? [];
    if (recommended.length !== standing.length || recommended.some((id) => !standing.includes(id))) {
      found.push(needId);
    }
  }
  return found;
}
