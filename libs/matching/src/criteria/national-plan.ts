import { UNKNOWN } from '../pool/columns/compiled.js';
import { flag } from '../pool/columns/flag-column.js';
import { unknownIf, type Criterion, type NeedSubstance, type OfferSubstance } from './criterion.js';
import { inPoints, nothingKnown } from './overlap-columns.js';

export interface NationalPlanEvidence {
  /** The plan that the need serves, as the requester names it. */
  readonly plan: string;
  readonly followed: boolean;
}

const namesPlan = flag((need: NeedSubstance) => isNamed(need.nationalPlan));
const follows = flag((offer: OfferSubstance) => offer.followsNationalPlans === true);
const saysIfFollows = flag((offer: OfferSubstance) => typeof offer.followsNationalPlans === 'boolean');

/**
 * The need serves a national plan, and the provider works to the plans of the countries it works in (A/RES/78/311, op2: "in
 * line with their national needs, policies and priorities"). Unknown where no plan is named, or the offer does not say.
 */
export const nationalPlan: Criterion<'national-plan', NationalPlanEvidence> = {
  name: 'national-plan',
  score: (need, offer) => {
    const { nationalPlan: plan } = need;
    const followed = offer.followsNationalPlans ?? null;
    const unknown = unknownIf(!isNamed(plan), followed === null);
    if (unknown || !isNamed(plan)) return unknown ?? { known: false, silent: 'need' };
    return { known: true, value: followed ? 1 : 0, evidence: { plan, followed: followed === true } };
  },
  compile: (needs, offers) => {
    const planned = needs.of(namesPlan).rows;
    const said = offers.of(saysIfFollows).rows;
    const followed = offers.of(follows).rows;
    const pointsOf = (offer: number) => inPoints(followed.has(offer) ? 1 : 0);
    return {
      offersFor: (need) =>
        planned.has(need) ? (offer) => (said.has(offer) ? pointsOf(offer) : UNKNOWN) : nothingKnown,
      needsFor: (offer) =>
        said.has(offer) ? (need) => (planned.has(need) ? pointsOf(offer) : UNKNOWN) : nothingKnown,
    };
  },
};

function isNamed(plan: string | null): plan is string {
  return plan !== null && plan.trim() !== '';
}
