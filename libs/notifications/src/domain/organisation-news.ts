import {
  OrganisationRefused,
  OrganisationRegistered,
  OrganisationVerified,
  type OrganisationPayload,
  type OrganisationSnapshot,
} from '@mutua/contracts';
import { COORDINATORS, membersOf, tell } from './announcement.js';
import { when, type NewsRule } from './news.js';
import type { Subject } from './notification.js';

/** Who hears what of an organisation's verification. */
export const ORGANISATION_NEWS: readonly NewsRule<OrganisationPayload>[] = [
  when(OrganisationRegistered, ({ organisation }) => [
    tell(COORDINATORS, 'organisation-registered', about(organisation), { organisation: organisation.name }),
  ]),
  when(OrganisationVerified, ({ organisation }) => [
    tell(membersOf(organisation.id), 'organisation-verified', about(organisation), {
      organisation: organisation.name,
    }),
  ]),
  when(OrganisationRefused, ({ organisation, reason }) => [
    tell(membersOf(organisation.id), 'organisation-refused', about(organisation), {
      organisation: organisation.name,
      reason,
    }),
  ]),
];

function about({ id }: OrganisationSnapshot): Subject {
  return { type: 'organisation', id };
}
