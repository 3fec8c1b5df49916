import { allPages } from '../api/all-pages.js';
import type { Api } from '../api/api.js';
import type { Installation } from '../api/installation.js';
import type { Person } from '../import/people.js';
import { lastingProposals } from './posts.js';

/** What the running system holds. */
export interface Totals {
  readonly needs: number;
  readonly offers: number;
  /** Without those that another one replaced before anybody decided. */
  readonly proposals: number;
  /** Matches that a coordinator approved, whatever the parties answered. */
  readonly approved: number;
  readonly accepted: number;
  readonly notifications: number;
}

const ONCE_APPROVED = ['approved', 'accepted', 'declined', 'lapsed'];

/** Counts it all through the API. */
export async function countTotals(installation: Installation, admin: Api, coordinator: Api): Promise<Totals> {
  const [needs, offers, proposals] = [
    await allPages(coordinator, '/api/needs'),
    await allPages(coordinator, '/api/offers'),
    await lastingProposals(coordinator),
  ];
  let notifications = 0;
  for (const person of await allPages<Person>(admin, '/api/directory/users')) {
    const { id: userId, organisationId, roles } = person;
    const own = await installation.as({ userId, organisationId, roles });
    notifications += (await allPages(own, '/api/notifications')).length;
  }
  return {
    needs: needs.length,
    offers: offers.length,
    proposals: proposals.length,
    approved: proposals.filter(({ status }) => ONCE_APPROVED.includes(status)).length,
    accepted: proposals.filter(({ status }) => status === 'accepted').length,
    notifications,
  };
}
