import { Injectable } from '@nestjs/common';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { Clock } from '@mutua/platform/clock';
import { Refused } from '@mutua/platform/decision';
import { UnitOfWork } from '@mutua/platform/persistence';
import { RulesInForce } from '../rules/rules-in-force.js';
import { contradictionOf, type Contradiction } from './contradictions.js';
import { LiveIndex } from './live-index.js';
import { Pool } from './pool.js';

/** Tells which of a need's conditions leave it with nothing. */
@Injectable()
export class ExclusionsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly pool: Pool,
    private readonly live: LiveIndex,
    private readonly rules: RulesInForce,
  ) {}

  /**
   * @returns null if any open offer meets all conditions
   * @throws Refused `not-found`; `illegal-step` for a need that is not open
   */
  async ofNeed(needId: string, caller: Caller): Promise<Contradiction | null> {
    const { manager } = this.work;
    const need = await this.pool.need(manager, needId);
    const isOwn = need.organisationId === caller.organisationId || hasRole(caller, 'coordinator', 'admin');
    if (!isOwn) throw Refused.notFound('need', needId);
    await this.live.catchUp(manager);
    const row = this.live.index.needs.ids.rowOf(needId);
    if (row === undefined)
      throw Refused.illegalStep('need', need.status, 'held against open offers', ['open']);
    return contradictionOf(this.live.index, row, await this.rules.judgement(manager, this.clock.now()));
  }
}
