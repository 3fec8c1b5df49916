import { Injectable } from '@nestjs/common';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { Clock } from '@mutua/platform/clock';
import { Refused } from '@mutua/platform/decision';
import { UnitOfWork } from '@mutua/platform/persistence';
import { applyFilters, type FilterName } from '../filters/filters.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { contradictionOf, type Contradiction } from './contradictions.js';
import type { FailingOffer } from './exclusions.sentences.js';
import { LiveIndex } from './live-index.js';
import { Pool } from './pool.js';
import { maySeeOffer } from './who-sees-what.js';

/** The best score of what meets all conditions, where it is below the least that is proposed. In hundredths of a point. */
export interface TooLow {
  readonly best: number;
  readonly least: number;
}

export interface ExclusionsView {
  /** Null if any open offer meets all conditions. */
  readonly contradiction: Contradiction | null;
  readonly tooLow: TooLow | null;
  /** By each condition that excludes any, an offer that fails it, as far as it may be seen, and what the two bring. */
  readonly examples: ReadonlyMap<FilterName, FailingOffer>;
}

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

  /** @throws Refused `not-found`; `illegal-step` for a need that is not open */
  async ofNeed(needId: string, caller: Caller): Promise<ExclusionsView> {
    const { manager } = this.work;
    const need = await this.pool.need(manager, needId);
    const isOwn = need.organisationId === caller.organisationId || hasRole(caller, 'coordinator', 'admin');
    if (!isOwn) throw Refused.notFound('need', needId);
    await this.live.catchUp(manager);
    const row = this.live.index.needs.ids.rowOf(needId);
    if (row === undefined)
      throw Refused.illegalStep('need', need.status, 'held against open offers', ['open']);
    const context = await this.rules.judgement(manager, this.clock.now());
    const contradiction = contradictionOf(this.live.index, row, context);
    if (!contradiction) {
      const { minimumScore: least } = context;
      const [best] = this.live.index.topOffersFor(need, { ...context, minimumScore: 0 }, 1).best;
      const tooLow = best && best.score < least ? { best: best.score, least } : null;
      return { contradiction, tooLow, examples: new Map() };
    }
    const { conditions } = contradiction;
    const offers = await this.pool.offers(
      manager,
      conditions.map(({ example }) => example),
    );
    const examples = conditions.flatMap(({ filter, example }) =>
      offers
        .filter((offer) => offer.id === example && maySeeOffer(offer, caller))
        .flatMap((offer) =>
          applyFilters(need, offer, context)
            // the offer may have changed since it was looked at
            .filter((outcome) => outcome.filter === filter && !outcome.passed)
            .map((outcome) => [filter, { offer, outcome }] as const),
        ),
    );
    return { contradiction, tooLow: null, examples: new Map(examples) };
  }
}
