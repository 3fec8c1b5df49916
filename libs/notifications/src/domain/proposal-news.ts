import {
  lastDayToAnswer,
  ProposalAccepted,
  ProposalAllocationChanged,
  ProposalApproved,
  ProposalCancelled,
  ProposalDeclined,
  ProposalFulfilled,
  ProposalLapsed,
  ProposalOfferExpired,
  ProposalPartyAccepted,
  ProposalRevoked,
  ProposalSuperseded,
  type ProposalPayload,
  type ProposalSnapshot,
  type ProposalStatus,
} from '@mutua/contracts';
import type { Capacity } from '@mutua/vocabulary';
import { COORDINATORS, membersOf, tell, type Announcement } from './announcement.js';
import { when, type NewsRule } from './news.js';
import type { Subject } from './notification.js';
import { capacityLeft } from './capacity-left.js';
import type { ArgumentsOf, Asked } from './notification-kind.js';

/** Where a proposal stood before the event, what it took, and when the event happened; null where it was not known. */
export interface Before {
  readonly status: ProposalStatus | null;
  readonly allocation: Capacity | null;
  /** ISO 8601 */
  readonly occurredAt: string;
}

type TwoSided =
  | 'match-approved'
  | 'match-accepted'
  | 'match-lapsed'
  | 'match-superseded'
  | 'match-allocation-changed'
  | 'match-revoked'
  | 'match-cancelled'
  | 'match-offer-expired';

/** What a kind tells beside the two sides of the match. */
type Beside<K extends TwoSided> = Omit<ArgumentsOf[`${K}-for-requester`], 'need' | 'offer'>;

/**
 * Who hears what of a proposal once it is before the parties. Until then it is the coordinators' alone, and all they
 * hear is how many wait (`matches-waiting`); a rejected one was theirs, so nobody is told.
 */
export const PROPOSAL_NEWS: readonly NewsRule<ProposalPayload, Before>[] = [
  when(ProposalApproved, ({ proposal }, { occurredAt }: Before) =>
    tellBoth(proposal, 'match-approved', asked(proposal, occurredAt)),
  ),
  when(ProposalPartyAccepted, ({ proposal, party }) => [
    party === 'requester'
      ? tell(provider(proposal), 'requester-accepted-for-provider', about(proposal), match(proposal))
      : tell(requester(proposal), 'provider-accepted-for-requester', about(proposal), match(proposal)),
  ]),
  when(ProposalAccepted, ({ proposal }) => [
    ...tellBoth(proposal, 'match-accepted'),
    tell(COORDINATORS, 'match-accepted-for-coordinator', about(proposal), match(proposal)),
  ]),
  when(ProposalDeclined, ({ proposal, party, reason, code }) => {
    const args = { ...match(proposal), reason, ...(code === undefined ? {} : { code }) };
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
  when(ProposalLapsed, ({ proposal, cause = 'unrecorded' }, before: Before) =>
    before.status === 'approved' ? tellBoth(proposal, 'match-lapsed', { cause }) : [],
  ),
  when(ProposalSuperseded, ({ proposal, cause = 'unrecorded' }, before: Before) =>
    before.status === 'approved' ? tellBoth(proposal, 'match-superseded', { cause }) : [],
  ),
  when(ProposalAllocationChanged, ({ proposal, reason }, { allocation, occurredAt }: Before) =>
    tellBoth(proposal, 'match-allocation-changed', {
      ...asked(proposal, occurredAt),
      ...(allocation === null ? {} : { before: capacityLeft(allocation) }),
      reason,
    }),
  ),
  when(ProposalRevoked, ({ proposal, reason }) => tellBoth(proposal, 'match-revoked', { reason })),
  when(ProposalCancelled, ({ proposal, by, cause, reason }) => [
    ...tellBoth(proposal, 'match-cancelled', { by, cause, reason }),
    tell(COORDINATORS, 'match-cancelled-for-coordinator', about(proposal), {
      ...match(proposal),
      by,
      cause,
      reason,
    }),
  ]),
  when(ProposalOfferExpired, ({ proposal }) => [
    ...tellBoth(proposal, 'match-offer-expired'),
    tell(COORDINATORS, 'match-offer-expired-for-coordinator', about(proposal), match(proposal)),
  ]),
  when(ProposalFulfilled, ({ proposal }) => [
    tell(provider(proposal), 'match-fulfilled-for-provider', about(proposal), match(proposal)),
    tell(COORDINATORS, 'match-fulfilled-for-coordinator', about(proposal), match(proposal)),
  ]),
];

/** Tells the coordinators how many proposals for a need wait for their decision. */
export function matchesWaiting({ needId, needTitle }: ProposalSnapshot, count: number): Announcement {
  return tell(COORDINATORS, 'matches-waiting', { type: 'need', id: needId }, { need: needTitle, count });
}

/** What the parties are asked, and until which day they may answer. */
function asked({ allocation }: ProposalSnapshot, since: string): Asked {
  return { taken: capacityLeft(allocation), answerBy: lastDayToAnswer(since) };
}

/** Each side hears it in words of its own; both are told the same. */
function tellBoth<K extends TwoSided>(
  proposal: ProposalSnapshot,
  kind: K,
  ...[beside]: object extends Beside<K> ? [Beside<K>?] : [Beside<K>]
): Announcement[] {
  const args = { ...match(proposal), ...beside } as ArgumentsOf[`${K}-for-requester`] &
    ArgumentsOf[`${K}-for-provider`];
  return [
    tell(requester(proposal), `${kind}-for-requester`, about(proposal), args),
    tell(provider(proposal), `${kind}-for-provider`, about(proposal), args),
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
