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
import { COORDINATORS, membersOf, tell } from './announcement.js';
import { when, type NewsRule } from './news.js';
import type { Subject } from './notification.js';

/** Who hears what of a need, from screening to its end. */
export const NEED_NEWS: readonly NewsRule<NeedPayload>[] = [
  when(NeedSubmitted, ({ need }) => [
    tell(COORDINATORS, 'need-submitted', about(need), {
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
      covered: need.coveredTypes.length,
      asked: need.cooperationTypes.length,
    }),
  ]),
  whenItsOrganisationHears(NeedMatched, 'need-matched'),
  whenItsOrganisationHears(NeedExpired, 'need-expired'),
];

function whenItsOrganisationHears(
  event: EventDefinition<NeedPayload>,
  kind: 'need-opened' | 'need-matched' | 'need-expired',
): NewsRule<NeedPayload> {
  return when(event, ({ need }) => [
    tell(membersOf(need.organisationId), kind, about(need), { need: need.title }),
  ]);
}

function about({ id }: NeedSnapshot): Subject {
  return { type: 'need', id };
}
