import type { NeedStatus, OfferStatus, ProposalStatus } from '@mutua/contracts';

/** The states of a match in which it can be read of by anybody: made, and not cancelled. */
export const PUBLIC_STATUSES = ['accepted', 'fulfilled'] as const satisfies readonly ProposalStatus[];

/** The states of a need and of an offer in which what their organisation said of them was screened and is not taken back. */
export const PUBLIC_NEEDS = [
  'open',
  'matched',
  'fulfilled',
  'expired',
] as const satisfies readonly NeedStatus[];
export const PUBLIC_OFFERS = [
  'open',
  'paused',
  'exhausted',
  'expired',
] as const satisfies readonly OfferStatus[];
