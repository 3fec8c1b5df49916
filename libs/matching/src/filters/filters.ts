import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { applicantKind } from './applicant-kind.js';
import { capacityLeft } from './capacity-left.js';
import { commitment } from './commitment.js';
import { cooperationType } from './cooperation-type.js';
import { eligibleCountry } from './eligible-country.js';
import { freshness } from './freshness.js';
import { languageOfDelivery } from './language-of-delivery.js';
import { licence } from './licence.js';
import type { MatchingContext } from './matching-context.js';
import { needOpen } from './need-open.js';
import { notOwnOffer } from './not-own-offer.js';
import { offerOpen } from './offer-open.js';
import { periodNotEnded } from './period-not-ended.js';
import { subject } from './subject.js';
import { timeOverlap } from './time-overlap.js';

/** Every filter, those that exclude most for the least work first. */
export const FILTERS = [
  offerOpen,
  needOpen,
  periodNotEnded,
  commitment,
  freshness,
  capacityLeft,
  cooperationType,
  eligibleCountry,
  applicantKind,
  timeOverlap,
  languageOfDelivery,
  licence,
  subject,
  notOwnOffer,
] as const;

type AnyFilter = (typeof FILTERS)[number];

/** The outcome of each filter by its name. */
export type FilterOutcomes = { [F in AnyFilter as F['name']]: ReturnType<F['apply']> };

export type FilterName = keyof FilterOutcomes;

/** The outcome of any of {@link FILTERS}, told apart by `filter`. */
export type JudgedFilter = FilterOutcomes[FilterName];

/** The outcome of every filter, in the order of {@link FILTERS}. */
export function applyFilters(
  need: NeedSnapshot,
  offer: OfferSnapshot,
  context: MatchingContext,
): JudgedFilter[] {
  return FILTERS.map((filter) => filter.apply(need, offer, context));
}

/** Whether the offer passes every filter; stops at the first that it does not. */
export function isFeasible(need: NeedSnapshot, offer: OfferSnapshot, context: MatchingContext): boolean {
  return FILTERS.every((filter) => filter.apply(need, offer, context).passed);
}
