import { IsIn, IsString, ValidateIf } from 'class-validator';
import {
  DECISION_REASONS,
  LAPSE_CAUSES,
  MATCH_END_CAUSES,
  type DecisionReason,
  type LapseCause,
  type MatchEndCause,
} from '@mutua/vocabulary';
import { defineEvent } from '../event.js';
import { Holds } from '../values/holds.js';
import { ProposalSnapshot } from './proposal-snapshot.js';

export const PARTIES = ['requester', 'provider'] as const;
export type Party = (typeof PARTIES)[number];

/** Who ended an accepted match; `system` when the post behind it ended at the moment of acceptance. */
export const CANCELLERS = [...PARTIES, 'coordinator', 'system'] as const;
export type Canceller = (typeof CANCELLERS)[number];

/** How long the parties have to answer from the approval, or from a change of what the match takes; then it lapses. */
export const ANSWER_WITHIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** The last day on which the parties can answer, as YYYY-MM-DD. @param approvedAt when they were asked, ISO 8601 */
export function lastDayToAnswer(approvedAt: string): string {
  return new Date(Date.parse(approvedAt) + ANSWER_WITHIN_DAYS * DAY_MS).toISOString().slice(0, 10);
}

export class ProposalPayload {
  @Holds(() => ProposalSnapshot) proposal!: ProposalSnapshot;
}

/** With words that a person wrote. */
export class ProposalEndedPayload extends ProposalPayload {
  @IsString() reason!: string;
}

/** `reason` are words; events from before reasons were coded have words only. */
export class ProposalRejectedPayload extends ProposalEndedPayload {
  @ValidateIf((o: ProposalRejectedPayload) => o.code !== undefined)
  @IsIn(DECISION_REASONS)
  code?: DecisionReason;
}

/** Ended by itself: `cause` is a code and `reason` the same; events from before causes were told have words only. */
export class ProposalLapsedPayload extends ProposalEndedPayload {
  @ValidateIf((o: ProposalLapsedPayload) => o.cause !== undefined) @IsIn(LAPSE_CAUSES) cause?: LapseCause;
}

/** `reason` are the words of who cancelled; empty when it was the system. */
export class ProposalCancelledPayload extends ProposalEndedPayload {
  @IsIn(CANCELLERS) by!: Canceller;
  @IsIn(MATCH_END_CAUSES) cause!: MatchEndCause;
}

export class ProposalPartyPayload extends ProposalPayload {
  @IsIn(PARTIES) party!: Party;
}

export class ProposalDeclinedPayload extends ProposalPartyPayload {
  @IsString() reason!: string;
  @ValidateIf((o: ProposalDeclinedPayload) => o.code !== undefined)
  @IsIn(DECISION_REASONS)
  code?: DecisionReason;
}

export const ProposalProposed = defineEvent(
  'matching.proposal.proposed',
  ProposalPayload,
  'The engine or a coordinator proposes a match; a coordinator decides.',
);
export const ProposalApproved = defineEvent(
  'matching.proposal.approved',
  ProposalPayload,
  'A coordinator approved a match; its capacity is held, and the parties are asked.',
);
export const ProposalRejected = defineEvent(
  'matching.proposal.rejected',
  ProposalRejectedPayload,
  'A coordinator rejected a match, with the reason.',
);
export const ProposalAllocationChanged = defineEvent(
  'matching.proposal.allocation-changed',
  ProposalEndedPayload,
  'A coordinator changed what an approved match takes, with the reason; the parties are asked anew.',
);
export const ProposalRevoked = defineEvent(
  'matching.proposal.revoked',
  ProposalEndedPayload,
  'A coordinator took an approval back, with the reason; the capacity it held is free.',
);
export const ProposalPartyAccepted = defineEvent(
  'matching.proposal.party-accepted',
  ProposalPartyPayload,
  'One party accepted; the other has yet to answer.',
);
export const ProposalAccepted = defineEvent(
  'matching.proposal.accepted',
  ProposalPayload,
  'Every party accepted the match.',
);
export const ProposalDeclined = defineEvent(
  'matching.proposal.declined',
  ProposalDeclinedPayload,
  'A party declined the match, with the reason; the capacity it held is free.',
);
export const ProposalLapsed = defineEvent(
  'matching.proposal.lapsed',
  ProposalLapsedPayload,
  'Nobody answered in time, or one side went away.',
);
export const ProposalSuperseded = defineEvent(
  'matching.proposal.superseded',
  ProposalLapsedPayload,
  'The match no longer fits because a side changed or a better one took its place.',
);
export const ProposalCancelled = defineEvent(
  'matching.proposal.cancelled',
  ProposalCancelledPayload,
  'An accepted match was ended by a party, a coordinator or the system; its capacity is free and its need uncovered.',
);
export const ProposalOfferExpired = defineEvent(
  'matching.proposal.offer-expired',
  ProposalPayload,
  'The period of the offer behind an accepted match is over; the match stands until it is fulfilled or cancelled.',
);
export const ProposalFulfilled = defineEvent(
  'matching.proposal.fulfilled',
  ProposalPayload,
  'The requester confirmed that what the accepted match promised has been delivered.',
);
