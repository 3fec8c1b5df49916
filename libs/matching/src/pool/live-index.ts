import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '@mutua/platform/persistence';
import type { EntityManager } from 'typeorm';
import {
  horizonNow,
  openSnapshots,
  readChanges,
  staysAfterCrash,
  type Changed,
  type Changes,
} from './changed-rows.js';
import { MatchIndex } from './match-index.js';

/** How far back is read after a connection was lost. */
const SECURE_EVERY_MS = 30_000;

/**
 * The index of this process, kept true to the stored pool: filled from it at start, and before every question brought up to what is
 * committed by then, whichever process committed it. What the asking transaction itself has changed is not taken in but handed
 * back: it may still roll back.
 */
@Injectable()
export class LiveIndex implements OnModuleInit {
  readonly index = new MatchIndex();
  private horizon = '0';
  /** A horizon that no crash of the server undoes. */
  private secured = '0';
  private securedAt = -Infinity;
  /** Own changes may hide what was committed before them; they are read once more. */
  private readonly hidden = new Set<string>();
  private filled: Promise<void> | null = null;
  /** How many answers were taken in. */
  private readings = 0;

  constructor(private readonly work: UnitOfWork) {}

  async onModuleInit(): Promise<void> {
    this.work.onConnectionGone(() => this.goBack());
    await this.fill();
  }

  /**
   * Takes in what is committed.
   *
   * @returns what the transaction of `manager` has changed itself
   */
  async catchUp(manager: EntityManager): Promise<Changed> {
    await this.fill();
    for (;;) {
      const before = this.readings;
      const changes = await readChanges(manager, this.horizon, [...this.hidden]);
      // an answer that another has overtaken would put back what that one brought
      if (this.readings === before) return this.takeIn(changes);
    }
  }

  private takeIn({ committed, own, horizon }: Changes): Changed {
    for (const need of committed.needs) this.index.putNeed(need);
    for (const offer of committed.offers) this.index.putOffer(offer);
    for (const { id } of [...committed.needs, ...committed.offers]) this.hidden.delete(id);
    for (const { id } of [...own.needs, ...own.offers]) this.hidden.add(id);
    this.horizon = horizon;
    this.readings += 1;
    if (performance.now() - this.securedAt > SECURE_EVERY_MS) {
      // until one is, more is read than need be
      this.secure().catch(() => undefined);
    }
    return own;
  }

  private async secure(): Promise<void> {
    const { horizon } = this;
    this.securedAt = performance.now();
    if (await staysAfterCrash(this.work.committed, horizon)) this.secured = horizon;
  }

  /**
   * A server that crashed gives the numbers of transactions that had not reached the disk to others, and what these change then lies
   * before the horizon. Which connections ended by a crash is not known.
   */
  private goBack(): void {
    this.horizon = this.secured;
    this.readings += 1;
  }

  private fill(): Promise<void> {
    this.filled ??= this.readAll().catch((error: unknown) => {
      this.filled = null;
      throw error;
    });
    return this.filled;
  }

  private async readAll(): Promise<void> {
    const { committed } = this.work;
    this.horizon = await horizonNow(committed);
    await this.secure();
    for await (const offer of openSnapshots(committed, 'offer')) this.index.putOffer(offer);
    for await (const need of openSnapshots(committed, 'need')) this.index.putNeed(need);
  }
}
