/** Why a party or a coordinator cancels a match that was accepted; `other` is for what only words can say. */
export const CANCELLATION_CAUSES = [
  'circumstances-changed',
  'funds-unavailable',
  'staff-unavailable',
  'no-agreement',
  'no-response',
  'not-delivered',
  'made-in-error',
  'other',
] as const;

export type CancellationCause = (typeof CANCELLATION_CAUSES)[number];

/** Why a match ends by itself; `unrecorded` is what an event from before causes were told says. */
export const LAPSE_CAUSES = [
  'no-answer',
  'need-withdrawn',
  'need-expired',
  'need-revised',
  'need-covered',
  'need-fulfilled',
  'offer-withdrawn',
  'offer-expired',
  'offer-revised',
  'nothing-left',
  'rules-changed',
  'side-changed',
  'unrecorded',
] as const;

export type LapseCause = (typeof LAPSE_CAUSES)[number];

/** Every cause by which a match ends. */
export const MATCH_END_CAUSES = [...CANCELLATION_CAUSES, ...LAPSE_CAUSES] as const;

export type MatchEndCause = (typeof MATCH_END_CAUSES)[number];
