import { Injectable } from '@nestjs/common';
import type { EventEnvelope, NeedPayload, OfferPayload } from '@mutua/contracts';
import type { Keeper } from '@mutua/platform/context';
import { UnitOfWork, type Transaction } from '@mutua/platform/persistence';
import { entersPool } from './pool/enters-pool.js';
import { Pool } from './pool/pool.js';
import { RefreshCandidatesWhenNeedChanged } from './refresh-candidates-when-need-changed.js';
import { RefreshCandidatesWhenOfferChanged } from './refresh-candidates-when-offer-changed.js';
import { ClearingDue } from './rounds/clearing-due.js';
import { RejudgeOpenNeeds } from './rejudge-open-needs.js';

/**
 * Keeps the pool without looking for matches: on the way from the first event to the last, needs and offers pass through
 * states that are long over, and nothing may be proposed on them. Candidates are found when all of the pool is there.
 */
@Injectable()
export class KeepPool implements Keeper<NeedPayload | OfferPayload> {
  constructor(
    private readonly pool: Pool,
    private readonly needs: RefreshCandidatesWhenNeedChanged,
    private readonly offers: RefreshCandidatesWhenOfferChanged,
    private readonly rejudge: RejudgeOpenNeeds,
    private readonly work: UnitOfWork,
    private readonly due: ClearingDue,
  ) {}

  get events() {
    return [...this.needs.events, ...this.offers.events];
  }

  async react(
    { payload }: EventEnvelope<NeedPayload | OfferPayload>,
    { manager }: Transaction,
  ): Promise<void> {
    const aggregate = 'need' in payload ? payload.need : payload.offer;
    if (!entersPool(aggregate)) return;
    if ('need' in payload) await this.pool.keepNeed(manager, payload.need);
    else await this.pool.keepOffer(manager, payload.offer);
  }

  async settle(): Promise<void> {
    await this.rejudge.run();
    await this.work.run(async (transaction) => this.due.markAll(transaction));
  }
}
