import {
  NeedCoverageChanged,
  NeedExpired,
  NeedMatched,
  NeedOpened,
  NeedReturned,
  NeedSubmitted,
  type EventDefinition,
  type NeedPayload,
  type NeedSnapshot,
} from '@mutua/contracts';
import { COORDINATORS, membersOf, tell, type Announcement } from './announcement.js';
import { when, type NewsRule } from './news.js';
import type { Subject } from './notification.js';

/** Who hears what of a need, from screening to its end. */
export const NEED_NEWS: readonly NewsRule<NeedPayload>[] = [
  when(NeedSubmitted, ({ need, again = false }) => [
    tell(COORDINATORS, again ? 'need-resubmitted' : 'need-submitted', about(need), {
      need: need.title,
      organisation: need.organisationName,
    }),
  ]),
  when(NeedReturned, ({ need, whatToChange }) => [
    tell(membersOf(need.organisationId), 'need-returned', about(need), { need: need.title, whatToChange }),
  ]),
  whenItsOrganisationHears(NeedOpened, 'need-opened'),
  when(NeedCoverageChanged, ({ need }) => [
    tell(membersOf(need.organisationId), 'need-coverage-changed', about(need), {
      need: need.title,
      ...coverage(need),
    }),
  ]),
  when(NeedMatched, ({ need }) => [matched(need)]),
  whenItsOrganisationHears(NeedExpired, 'need-expired'),
];

function whenItsOrganisationHears(
  event: EventDefinition<NeedPayload>,
  kind: 'need-opened' | 'need-expired',
): NewsRule<NeedPayload> {
  return when(event, ({ need }) => [
    tell(membersOf(need.organisationId), kind, about(need), { need: need.title }),
  ]);
}

/** A need that is matched with a part left uncovered is one whose period ended. */
function matched(need: NeedSnapshot): Announcement {
  const { covered, asked } = coverage(need);
  const to = membersOf(need.organisationId);
  return covered < asked
    ? tell(to, 'need-closed', about(need), { need: need.title, covered, asked })
    : tell(to, 'need-matched', about(need), { need: need.title });
}

/** How many of the types of cooperation asked for are covered. */
function coverage({ coveredTypes, cooperationTypes }: NeedSnapshot) {
  return { covered: coveredTypes.length, asked: cooperationTypes.length };
}

function about({ id }: NeedSnapshot): Subject {
  return { type: 'need', id };
}
