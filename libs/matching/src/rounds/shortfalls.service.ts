import { Injectable } from '@nestjs/common';
import type { OfferSnapshot } from '@mutua/contracts';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import { UnitOfWork } from '@mutua/platform/persistence';
import { Pool } from '../pool/pool.js';
import { maySeeOffer } from '../pool/who-sees-what.js';
import { ClearingDue } from './clearing-due.js';
import { keptShortfall, type KeptShortfall } from './kept-shortfalls.js';

export interface ShortfallView {
  /** Null where the need misses nothing, and before it was cleared. */
  readonly shortfall: KeptShortfall | null;
  /** Whether all that is known of the need has been cleared; else the shortfall is of before. */
  readonly isCleared: boolean;
  /** The offer that it came closest to; null where there is none, or it is not to be seen any more. */
  readonly closest: OfferSnapshot | null;
}

/** Shows why a need gets less than it asks for, to whose it is and to coordinators. */
@Injectable()
export class ShortfallsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pool: Pool,
    private readonly due: ClearingDue,
  ) {}

  /** @throws Refused `not-found`; `illegal-step` for a need that is not open */
  async ofNeed(needId: string, caller: Caller): Promise<ShortfallView> {
    const { manager } = this.work;
    const need = await this.pool.need(manager, needId);
    const isOwn = need.organisationId === caller.organisationId || hasRole(caller, 'coordinator', 'admin');
    if (!isOwn) throw Refused.notFound('need', needId);
    if (need.status !== 'open') throw Refused.illegalStep('need', need.status, 'cleared', ['open']);
    // asked first: what is not due any more has been told
    const isCleared = !(await this.due.isNeedDue(manager, needId));
    const shortfall = await keptShortfall(manager, needId);
    const [closest] = await this.pool.offers(manager, shortfall?.closest ? [shortfall.closest.offerId] : []);
    return { shortfall, isCleared, closest: closest && maySeeOffer(closest, caller) ? closest : null };
  }
}
