import type { Role } from '../session/session.js';

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
    | 'nav.help';
  /** Who sees it; everybody who is signed in when it says nothing. */
  readonly for?: readonly Role[];
}

/** The main menu, in its order. */
export const NAVIGATION: readonly NavigationItem[] = [
  { to: '/home', text: 'nav.home' },
  { to: '/inbox', text: 'nav.inbox' },
  { to: '/needs', text: 'nav.needs', for: ['requester'] },
  { to: '/offers', text: 'nav.offers', for: ['provider'] },
  { to: '/matches', text: 'nav.matches', for: ['requester', 'provider'] },
  { to: '/queue', text: 'nav.queue', for: ['coordinator'] },
];

export function navigationFor(roles: readonly Role[]): readonly NavigationItem[] {
  return NAVIGATION.filter((item) => !item.for || item.for.some((role) => roles.includes(role)));
}
