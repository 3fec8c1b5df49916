import { RULE_MAKERS } from '../judging/judging-queries.js';
import { NAMERS_OF_FOCAL_POINTS } from '../organisation/organisation-queries.js';
import { ADMINISTRATORS } from '../people/people-queries.js';
import type { Role, Session } from '../session/session.js';

export interface NavigationItem {
  readonly to: string;
  readonly text:
    | 'nav.home'
    | 'nav.needs'
    | 'nav.offers'
    | 'nav.matches'
    | 'nav.open-needs'
    | 'nav.queue'
    | 'nav.inbox'
    | 'nav.search'
    | 'nav.help'
    | 'nav.organisation'
    | 'nav.endorse'
    | 'nav.focal-points'
    | 'nav.people'
    | 'nav.judging';
  /** Who sees it; everybody who is signed in when it says nothing. */
  readonly for?: readonly Role[];
  /** Only for those who act for the focal point of a country that wants a say. */
  readonly focalPoints?: true;
}

/** The main menu, in its order. */
export const NAVIGATION: readonly NavigationItem[] = [
  { to: '/home', text: 'nav.home' },
  { to: '/inbox', text: 'nav.inbox' },
  { to: '/needs', text: 'nav.needs', for: ['requester'] },
  { to: '/offers', text: 'nav.offers', for: ['provider'] },
  { to: '/matches', text: 'nav.matches', for: ['requester', 'provider'] },
  { to: '/queue', text: 'nav.queue', for: ['coordinator'] },
  { to: '/judging', text: 'nav.judging', for: RULE_MAKERS },
  { to: '/focal-points', text: 'nav.focal-points', for: NAMERS_OF_FOCAL_POINTS },
  { to: '/people', text: 'nav.people', for: ADMINISTRATORS },
  { to: '/endorse', text: 'nav.endorse', focalPoints: true },
  { to: '/organisation', text: 'nav.organisation', for: ['requester', 'provider'] },
];

export function navigationFor({ roles, focalPointFor }: Session): readonly NavigationItem[] {
  return NAVIGATION.filter(
    (item) =>
      (!item.for || item.for.some((role) => roles.includes(role))) &&
      (!item.focalPoints || focalPointFor.length > 0),
  );
}
