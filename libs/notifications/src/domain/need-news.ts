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
import { wholeSumOf, type Money } from '@mutua/vocabulary';
import { COORDINATORS, membersOf, tell, type Announcement } from './announcement.js';
import { capacityLeft } from './capacity-left.js';
import { when, type NewsRule } from './news.js';
import type { CapacityLeft } from './notification-kind.js';
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
  when(NeedCoverageChanged, ({ need }) => [coverageChanged(need)]),
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

function coverageChanged(need: NeedSnapshot): Announcement {
  const { coveredTypes, coveredQuantities = {}, coveredSum = null, budget } = need;
  const to = membersOf(need.organisationId);
  const isPartGiven = coveredSum !== null || Object.keys(coveredQuantities).length > 0;
  if (coveredTypes.length > 0 || !isPartGiven) {
    return tell(to, 'need-coverage-changed', about(need), { need: need.title, ...coverage(need) });
  }
  const whole = wholeSumOf(budget);
  const sums = coveredSum && whole ? { given: sum(coveredSum), budget: sum(whole) } : {};
  return tell(to, 'need-part-given', about(need), { need: need.title, ...sums });
}

function sum(money: Money): CapacityLeft {
  return capacityLeft({ unit: 'money', money });
}

/** How many of the types of cooperation asked for are covered. */
function coverage({ coveredTypes, cooperationTypes }: NeedSnapshot) {
  return { covered: coveredTypes.length, asked: cooperationTypes.length };
}

function about({ id }: NeedSnapshot): Subject {
  return { type: 'need', id };
}
