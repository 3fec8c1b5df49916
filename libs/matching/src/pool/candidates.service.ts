import { Injectable } from '@nestjs/common';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { Clock, dayOf } from '@mutua/platform/clock';
import { Refused } from '@mutua/platform/decision';
import { UnitOfWork } from '@mutua/platform/persistence';
import { assess } from '../explanation/assess.js';
import type { ExplanationRecord } from '../explanation/explanation-record.js';
import { policyOn } from '../matching-policy.js';
import { Pool } from './pool.js';

export interface CandidateView {
  readonly offer: OfferSnapshot;
  readonly score: number;
  readonly record: ExplanationRecord;
}

/** Shows what the engine found for a need, to coordinators and to whose need it is. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async of(needId: string, caller: Caller): Promise<CandidateView[]> {
    const { manager } = this.work;
    await this.visibleNeed(needId, caller);
    const candidates = await this.pool.candidates(manager, needId);
    return Promise.all(
      candidates.map(async ({ offerId, score, record }) => ({
        offer: await this.pool.offer(manager, offerId),
        score,
        record,
      })),
    );
  }

  async explain(needId: string, offerId: string, caller: Caller): Promise<ExplanationRecord> {
    const need = await this.visibleNeed(needId, caller);
    const offer = await this.pool.offer(this.work.manager, offerId);
    return assess(need, offer, policyOn(dayOf(this.clock.now()))).record;
  }

  private async visibleNeed(needId: string, caller: Caller): Promise<NeedSnapshot> {
    const need = await this.pool.need(this.work.manager, needId);
    const mayRead = need.organisationId === caller.organisationId || hasRole(caller, 'coordinator', 'admin');
    if (!mayRead) throw Refused.notFound('need', needId);
    return need;
  }
}
