import { Injectable } from '@nestjs/common';
import type { Capacity } from '@mutua/vocabulary';
import { Clock } from '@mutua/platform/clock';
import { Refused } from '@mutua/platform/decision';
import { UnitOfWork } from '@mutua/platform/persistence';
import { termsAtApproval, USUAL_TERMS } from '../domain/approval.js';
import { lackingIn } from '../domain/contribution.js';
import type { Proposal } from '../domain/proposal.js';
import { Pool } from '../pool/pool.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { givenIn, heldMatches, takenIn } from './taken-of.js';

/** What an approval would take that says nothing, or why it would be refused; one of them is null. */
export interface ApprovalOutlook {
  /** What the need still asks for in what the offer counts; null where it does not say. */
  readonly lacking: Capacity | null;
  readonly allocation: Capacity | null;
  readonly refusal: { readonly code: string; readonly detail: string } | null;
}

/** Tells coordinators what approving a waiting proposal would do, by the rules of approval. */
@Injectable()
export class ApprovalOutlooks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
  ) {}

  /** By the ids of those that wait. */
  async of(proposals: readonly Proposal[]): Promise<ReadonlyMap<string, ApprovalOutlook>> {
    const waiting = proposals.filter(({ state }) => state.status === 'proposed');
    if (waiting.length === 0) return new Map();
    const { manager } = this.work;
    const needIds = waiting.map(({ needId }) => needId);
    const offerIds = waiting.map(({ offerId }) => offerId);
    const needs = await this.pool.needs(manager, needIds);
    const offers = await this.pool.offers(manager, offerIds);
    const held = await heldMatches(this.work, needIds, offerIds);
    const policy = await this.rules.judgement(manager, this.clock.now());
    return new Map(
      waiting.flatMap((proposal): [string, ApprovalOutlook][] => {
        const need = needs.find(({ id }) => id === proposal.needId);
        const offer = offers.find(({ id }) => id === proposal.offerId);
        if (!need || !offer) return [];
        const given = givenIn(held, need.id);
        const others = { taken: takenIn(held, offer.id), given };
        return [
          [
            proposal.id,
            {
              lacking: lackingIn(need, offer, given, policy.rates),
              ...outlook(() => termsAtApproval(proposal, need, offer, USUAL_TERMS, others, policy)),
            },
          ],
        ];
      }),
    );
  }
}

function outlook(terms: () => { readonly allocation: Capacity }): Omit<ApprovalOutlook, 'lacking'> {
  try {
    return { allocation: terms().allocation, refusal: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { allocation: null, refusal: { code: error.code, detail: error.detail } };
  }
}
