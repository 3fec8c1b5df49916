import type { DecisionReason, MatchEndCause } from '@mutua/vocabulary';

/** A match, named by its two sides. */
type Match = { readonly need: string; readonly offer: string };

/**
 * The kinds of notification and what each of them tells, in no language: titles are as their authors wrote them, and so
 * are reasons. Stored notifications name these kinds, so none is ever renamed. A kind that ends in `-for-…` is said to
 * that side only, in words of its own.
 */
export interface ArgumentsOf {
  'organisation-registered': { readonly organisation: string };
  'organisation-verified': { readonly organisation: string };
  'organisation-refused': { readonly organisation: string; readonly reason: string };

  'need-submitted': { readonly need: string; readonly organisation: string };
  'need-resubmitted': { readonly need: string; readonly organisation: string };
  'need-returned': { readonly need: string; readonly whatToChange: string };
  'need-opened': { readonly need: string };
  /** How many of the types of cooperation asked for are covered now. */
  'need-coverage-changed': { readonly need: string; readonly covered: number; readonly asked: number };
  /** Matches give a part of what is asked for, and no type of cooperation is covered in full. */
  'need-part-given': { readonly need: string } & PartGiven;
  'need-matched': { readonly need: string };
  /** Its period ended while matches cover a part of it: they stand, and nothing more is sought. */
  'need-closed': { readonly need: string; readonly covered: number; readonly asked: number };
  'need-expired': { readonly need: string };

  'offer-submitted': { readonly offer: string; readonly organisation: string };
  'offer-resubmitted': { readonly offer: string; readonly organisation: string };
  'offer-returned': { readonly offer: string; readonly whatToChange: string };
  'offer-opened': { readonly offer: string };
  'offer-capacity-changed': { readonly offer: string } & CapacityLeft;
  'offer-exhausted': { readonly offer: string };
  'offer-reconfirmation-due': { readonly offer: string };
  'offer-expired': { readonly offer: string };

  'matches-waiting': { readonly need: string; readonly count: number };
  'match-approved-for-requester': Match & Asked;
  'match-approved-for-provider': Match & Asked;
  'provider-accepted-for-requester': Match;
  'requester-accepted-for-provider': Match;
  'match-accepted-for-requester': Match;
  'match-accepted-for-provider': Match;
  'match-accepted-for-coordinator': Match;
  'provider-declined-for-requester': Match & Declined;
  'requester-declined-for-provider': Match & Declined;
  'requester-declined-for-coordinator': Match & Declined;
  'provider-declined-for-coordinator': Match & Declined;
  'match-lapsed-for-requester': Match & Cause;
  'match-lapsed-for-provider': Match & Cause;
  'match-superseded-for-requester': Match & Cause;
  'match-superseded-for-provider': Match & Cause;
  'match-revoked-for-requester': Match & { readonly reason: string };
  'match-revoked-for-provider': Match & { readonly reason: string };
  'match-allocation-changed-for-requester': Match & Asked & { readonly reason: string };
  'match-allocation-changed-for-provider': Match & Asked & { readonly reason: string };
  'match-cancelled-for-requester': Match & Cancellation;
  'match-cancelled-for-provider': Match & Cancellation;
  'match-cancelled-for-coordinator': Match & Cancellation;
  /** The period of the offer is over; what was agreed stands. */
  'match-offer-expired-for-requester': Match;
  'match-offer-expired-for-provider': Match;
  'match-offer-expired-for-coordinator': Match;
  'match-fulfilled-for-provider': Match;
  'match-fulfilled-for-coordinator': Match;
}

/** `code` is read in the reader's language before the words of who declined; declines from before there were codes have none. */
type Declined = { readonly reason: string; readonly code?: DecisionReason };

/**
 * What the parties are asked to accept: what the match takes of the offer, what it took before where that was changed, and
 * until which day (`YYYY-MM-DD`) they may answer. Notifications from before this was told have none of it.
 */
export type Asked = {
  readonly taken?: CapacityLeft;
  readonly before?: CapacityLeft;
  readonly answerBy?: string;
};

/** What matches bring so far of the sum that is asked for; nothing of it where no sum is known. */
export type PartGiven = { readonly given?: CapacityLeft; readonly budget?: CapacityLeft };

/** A code that the reader reads in their language; notifications from before causes were told have none. */
type Cause = { readonly cause?: MatchEndCause };

/** `reason` are the words of who cancelled, and empty when nobody did but the system. */
type Cancellation = {
  readonly cause: MatchEndCause;
  readonly by: 'requester' | 'provider' | 'coordinator' | 'system';
  readonly reason: string;
};

/**
 * What is left of an offer; the quantity is 0 when it is not known, the currency empty when it is not money. The units
 * are those of a capacity, written so that a template can choose by them: ICU takes no hyphen in a selector.
 */
export type CapacityLeft = {
  readonly unit: 'grants' | 'people' | 'gpuHours' | 'projects' | 'seats' | 'money' | 'unknown';
  readonly quantity: number;
  readonly currency: string;
};

export type NotificationKind = keyof ArgumentsOf;
export type NotificationArguments = ArgumentsOf[NotificationKind];
