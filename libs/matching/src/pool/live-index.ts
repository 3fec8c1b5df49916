import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '@mutua/platform/persistence';
import type { EntityManager } from 'typeorm';
import { horizonNow, openSnapshots, readChanges, type Changed, type Changes } from './changed-rows.js';
import { MatchIndex } from './match-index.js';

/**
 * The index of this process, kept true to the stored pool: filled from it at start, and before every question brought up to what is
 * committed by then, whichever process committed it. What the asking transaction itself has changed is not taken in but handed
 * back: it may still roll back.
 */
@Injectable()
export class LiveIndex implements OnModuleInit {
  readonly index = new MatchIndex();
  private horizon = '0';
  /** Own changes may hide what was committed before them; they are read once more. */
  private readonly hidden = new Set<string>();
  private filled: Promise<void> | null = null;
  /** How many answers were taken in. */
  private readings = 0;

  constructor(private readonly work: UnitOfWork) {}

  async onModuleInit(): Promise<void> {
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
    return own;
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
    for await (const offer of openSnapshots(committed, 'offer')) this.index.putOffer(offer);
    for await (const need of openSnapshots(committed, 'need')) this.index.putNeed(need);
  }
}
