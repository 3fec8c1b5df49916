import { IsIn, IsString } from 'class-validator';
import { defineEvent } from '../event.js';
import { Holds } from '../values/holds.js';
import { ProposalSnapshot } from './proposal-snapshot.js';

export const PARTIES = ['requester', 'provider'] as const;
export type Party = (typeof PARTIES)[number];

export class ProposalPayload {
  @Holds(() => ProposalSnapshot) proposal!: ProposalSnapshot;
}

export class ProposalEndedPayload extends ProposalPayload {
  @IsString() reason!: string;
}

export class ProposalPartyPayload extends ProposalPayload {
  @IsIn(PARTIES) party!: Party;
}

export class ProposalDeclinedPayload extends ProposalPartyPayload {
  @IsString() reason!: string;
}

export const ProposalProposed = defineEvent(
  'matching.proposal.proposed',
  ProposalPayload,
  'The engine recommends a match; a coordinator decides.',
);
export const ProposalApproved = defineEvent(
  'matching.proposal.approved',
  ProposalPayload,
  'A coordinator approved a match; its capacity is held, and the parties are asked.',
);
export const ProposalRejected = defineEvent(
  'matching.proposal.rejected',
  ProposalEndedPayload,
  'A coordinator rejected a match, with the reason.',
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
  ProposalEndedPayload,
  'Nobody answered in time, or one side went away.',
);
export const ProposalSuperseded = defineEvent(
  'matching.proposal.superseded',
  ProposalEndedPayload,
  'The match no longer fits because a side changed or a better one took its place.',
);
