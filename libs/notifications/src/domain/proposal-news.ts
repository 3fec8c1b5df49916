import {
  ProposalAccepted,
  ProposalApproved,
  ProposalDeclined,
  ProposalLapsed,
  ProposalPartyAccepted,
  ProposalSuperseded,
  type ProposalPayload,
  type ProposalSnapshot,
  type ProposalStatus,
} from '@mutua/contracts';
import { COORDINATORS, membersOf, tell, type Announcement } from './announcement.js';
import { when, type NewsRule } from './news.js';
import type { Subject } from './notification.js';

/** The status that a proposal had before the event, null when it was not known. */
export type StatusBefore = ProposalStatus | null;

type TwoSided = 'match-approved' | 'match-accepted' | 'match-lapsed' | 'match-superseded';

/**
 * Who hears what of a proposal once it is before the parties. Until then it is the coordinators' alone, and all they
 * hear is how many wait (`matches-waiting`); a rejected one was theirs, so nobody is told.
 */
export const PROPOSAL_NEWS: readonly NewsRule<ProposalPayload, StatusBefore>[] = [
  when(ProposalApproved, ({ proposal }) => tellBoth(proposal, 'match-approved')),
  when(ProposalPartyAccepted, ({ proposal, party }) => [
    party === 'requester'
      ? tell(provider(proposal), 'requester-accepted-for-provider', about(proposal), match(proposal))
      : tell(requester(proposal), 'provider-accepted-for-requester', about(proposal), match(proposal)),
  ]),
  when(ProposalAccepted, ({ proposal }) => [
    ...tellBoth(proposal, 'match-accepted'),
    tell(COORDINATORS, 'match-accepted-for-coordinator', about(proposal), match(proposal)),
  ]),
  when(ProposalDeclined, ({ proposal, party, reason }) => {
    const args = { ...match(proposal), reason };
    return party === 'requester'
      ? [
          tell(provider(proposal), 'requester-declined-for-provider', about(proposal), args),
          tell(COORDINATORS, 'requester-declined-for-coordinator', about(proposal), args),
        ]
      : [
          tell(requester(proposal), 'provider-declined-for-requester', about(proposal), args),
          tell(COORDINATORS, 'provider-declined-for-coordinator', about(proposal), args),
        ];
  }),
  when(ProposalLapsed, ({ proposal }, before: StatusBefore) =>
    before === 'approved' ? tellBoth(proposal, 'match-lapsed') : [],
  ),
  when(ProposalSuperseded, ({ proposal }, before: StatusBefore) =>
    before === 'approved' ? tellBoth(proposal, 'match-superseded') : [],
  ),
];

/** Tells the coordinators how many proposals for a need wait for their decision. */
export function matchesWaiting({ needId, needTitle }: ProposalSnapshot, count: number): Announcement {
  return tell(COORDINATORS, 'matches-waiting', { type: 'need', id: needId }, { need: needTitle, count });
}

function tellBoth(proposal: ProposalSnapshot, kind: TwoSided): Announcement[] {
  return [
    tell(requester(proposal), `${kind}-for-requester`, about(proposal), match(proposal)),
    tell(provider(proposal), `${kind}-for-provider`, about(proposal), match(proposal)),
  ];
}

function requester({ requesterId }: ProposalSnapshot) {
  return membersOf(requesterId);
}

function provider({ providerId }: ProposalSnapshot) {
  return membersOf(providerId);
}

function about({ id }: ProposalSnapshot): Subject {
  return { type: 'proposal', id };
}

function match({ needTitle, offerTitle }: ProposalSnapshot) {
  return { need: needTitle, offer: offerTitle };
}
