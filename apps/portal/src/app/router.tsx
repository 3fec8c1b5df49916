import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import { queueSearchOf } from '../decide/queue-search.js';
import { RULE_MAKERS } from '../judging/judging-queries.js';
import { judgingSearchOf } from '../judging/judging-search.js';
import { focalPointsSearchOf } from '../organisation/focal-points-search.js';
import { NAMERS_OF_FOCAL_POINTS } from '../organisation/organisation-queries.js';
import { peopleSearchOf } from '../people/people-search.js';
import { ADMINISTRATORS } from '../people/people-queries.js';
import { proposeSearchOf } from '../propose/propose-search.js';
import { publicSearchOf } from '../public/public-search.js';
import { searchQueryOf, SEARCHERS } from '../search/search-query.js';
import { sessionQuery } from '../session/session.js';
import { Failure, Loading, NotFound } from '../ui/states.js';
import { writingSearchOf } from '../writing/writing-search.js';
import { forRoles } from './for-roles.js';
import { onlyKnown } from './only-known.js';
import { Shell } from './shell.js';

interface RouterContext {
  readonly client: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({
  loader: ({ context: { client } }) => client.ensureQueryData(sessionQuery),
  component: Shell,
  notFoundComponent: () => <NotFound />,
  errorComponent: Broken,
});

function Broken({ error, reset }: ErrorComponentProps) {
  return <Failure error={error} retry={reset} whole />;
}

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../start/start-page.js'), 'StartPage'),
});

export interface SignInSearch {
  /** Where to go afterwards; an address of this portal. */
  readonly next?: string;
  /** Why a sign-in elsewhere failed. */
  readonly problem?: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: onlyKnown(({ next, problem }): SignInSearch => ({
    ...(text(next)?.match(/^\/(?![/\\])/) ? { next: text(next) as string } : {}),
    ...(text(problem) ? { problem: text(problem) as string } : {}),
  })),
  component: lazyRouteComponent(() => import('../account/sign-in-page.js'), 'SignInPage'),
});

/** Where the links of mails and of the start lead; the token stands behind `#`. */
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('../account/link-pages.js'), 'SetupPage'),
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  component: lazyRouteComponent(() => import('../account/link-pages.js'), 'RegisterPage'),
});

/** Where who signed in elsewhere and is new here is led to. */
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../account/welcome-page.js'), 'WelcomePage'),
});

const confirm = createRoute({
  getParentRoute: () => root,
  path: '/confirm',
  component: lazyRouteComponent(() => import('../account/link-pages.js'), 'ConfirmPage'),
});

const recover = createRoute({
  getParentRoute: () => root,
  path: '/recover',
  component: lazyRouteComponent(() => import('../account/link-pages.js'), 'RecoverPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../account/link-pages.js'), 'InvitationPage'),
});

/** What parties made public, for everybody. */
const publicRegister = createRoute({
  getParentRoute: () => root,
  path: '/public',
  validateSearch: onlyKnown(publicSearchOf),
  component: lazyRouteComponent(() => import('../public/public-page.js'), 'PublicPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => import('../help/help-page.js'), 'HelpPage'),
});

/** Pages for people who have signed in. */
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: forRoles(null) });

const home = createRoute({
  getParentRoute: () => inside,
  path: '/home',
  component: lazyRouteComponent(() => import('../start/home-page.js'), 'HomePage'),
});

const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/inbox',
  validateSearch: onlyKnown(({ unread }): { unread?: true } => (unread === true ? { unread: true } : {})),
  component: lazyRouteComponent(() => import('../inbox/inbox-page.js'), 'InboxPage'),
});

/** How the way to a provider and back ended, for whom it should have connected. */
export interface SettingsSearch {
  /** Which provider. */
  readonly connected?: string;
  readonly problem?: string;
}

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  validateSearch: onlyKnown(({ connected, problem }): SettingsSearch => ({
    ...(text(connected) ? { connected: text(connected) as string } : {}),
    ...(text(problem) ? { problem: text(problem) as string } : {}),
  })),
  component: lazyRouteComponent(() => import('../settings/settings-page.js'), 'SettingsPage'),
});

const organisation = createRoute({
  getParentRoute: () => inside,
  path: '/organisation',
  component: lazyRouteComponent(() => import('../organisation/organisation-page.js'), 'OrganisationPage'),
});

const registerOrganisation = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/register',
  component: lazyRouteComponent(() => import('../organisation/register-page.js'), 'RegisterOrganisationPage'),
});

const editOrganisation = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/edit',
  component: lazyRouteComponent(() => import('../organisation/edit-page.js'), 'EditOrganisationPage'),
});

const members = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/members',
  component: lazyRouteComponent(() => import('../organisation/members-page.js'), 'MembersPage'),
});

const apiKeys = createRoute({
  getParentRoute: () => inside,
  path: '/organisation/api-keys',
  component: lazyRouteComponent(() => import('../organisation/api-keys-page.js'), 'ApiKeysPage'),
});

const endorse = createRoute({
  getParentRoute: () => inside,
  path: '/endorse',
  component: lazyRouteComponent(() => import('../organisation/endorse-page.js'), 'EndorsePage'),
});

const requesters = createRoute({
  getParentRoute: () => inside,
  id: 'requesters',
  component: forRoles(['requester']),
});

const needs = createRoute({
  getParentRoute: () => requesters,
  path: '/needs',
  component: lazyRouteComponent(() => import('../needs/my-needs-page.js'), 'MyNeedsPage'),
});

const newNeed = createRoute({
  getParentRoute: () => requesters,
  path: '/needs/new',
  validateSearch: onlyKnown(writingSearchOf),
  component: lazyRouteComponent(() => import('../needs/write-need-pages.js'), 'NewNeedPage'),
});

const editNeed = createRoute({
  getParentRoute: () => requesters,
  path: '/needs/$id/edit',
  validateSearch: onlyKnown(writingSearchOf),
  component: lazyRouteComponent(() => import('../needs/write-need-pages.js'), 'EditNeedPage'),
});

const need = createRoute({
  getParentRoute: () => inside,
  path: '/needs/$id',
  component: lazyRouteComponent(() => import('../needs/need-page.js'), 'NeedPage'),
});

const providers = createRoute({
  getParentRoute: () => inside,
  id: 'providers',
  component: forRoles(['provider']),
});

const offers = createRoute({
  getParentRoute: () => providers,
  path: '/offers',
  component: lazyRouteComponent(() => import('../offers/my-offers-page.js'), 'MyOffersPage'),
});

const newOffer = createRoute({
  getParentRoute: () => providers,
  path: '/offers/new',
  validateSearch: onlyKnown(writingSearchOf),
  component: lazyRouteComponent(() => import('../offers/write-offer-pages.js'), 'NewOfferPage'),
});

const editOffer = createRoute({
  getParentRoute: () => providers,
  path: '/offers/$id/edit',
  validateSearch: onlyKnown(writingSearchOf),
  component: lazyRouteComponent(() => import('../offers/write-offer-pages.js'), 'EditOfferPage'),
});

const offer = createRoute({
  getParentRoute: () => inside,
  path: '/offers/$id',
  component: lazyRouteComponent(() => import('../offers/offer-page.js'), 'OfferPage'),
});

const parties = createRoute({
  getParentRoute: () => inside,
  id: 'parties',
  component: forRoles(['requester', 'provider']),
});

const matches = createRoute({
  getParentRoute: () => parties,
  path: '/matches',
  component: lazyRouteComponent(() => import('../matches/matches-page.js'), 'MatchesPage'),
});

const match = createRoute({
  getParentRoute: () => parties,
  path: '/matches/$id',
  component: lazyRouteComponent(() => import('../matches/match-page.js'), 'MatchPage'),
});

const searchers = createRoute({
  getParentRoute: () => inside,
  id: 'searchers',
  component: forRoles(SEARCHERS),
});

const search = createRoute({
  getParentRoute: () => searchers,
  path: '/search',
  validateSearch: onlyKnown(searchQueryOf),
  component: lazyRouteComponent(() => import('../search/search-page.js'), 'SearchPage'),
});

const coordinators = createRoute({
  getParentRoute: () => inside,
  id: 'coordinators',
  component: forRoles(['coordinator']),
});

const queue = createRoute({
  getParentRoute: () => coordinators,
  path: '/queue',
  validateSearch: onlyKnown(queueSearchOf),
  component: lazyRouteComponent(() => import('../decide/queue-page.js'), 'QueuePage'),
});

const propose = createRoute({
  getParentRoute: () => coordinators,
  path: '/propose',
  validateSearch: onlyKnown(proposeSearchOf),
  component: lazyRouteComponent(() => import('../propose/propose-page.js'), 'ProposePage'),
});

const namers = createRoute({
  getParentRoute: () => inside,
  id: 'namers',
  component: forRoles(NAMERS_OF_FOCAL_POINTS),
});

const focalPoints = createRoute({
  getParentRoute: () => namers,
  path: '/focal-points',
  validateSearch: onlyKnown(focalPointsSearchOf),
  component: lazyRouteComponent(() => import('../organisation/focal-points-page.js'), 'FocalPointsPage'),
});

const ruleMakers = createRoute({
  getParentRoute: () => inside,
  id: 'rule-makers',
  component: forRoles(RULE_MAKERS),
});

const judging = createRoute({
  getParentRoute: () => ruleMakers,
  path: '/judging',
  validateSearch: onlyKnown(judgingSearchOf),
  component: lazyRouteComponent(() => import('../judging/judging-page.js'), 'JudgingPage'),
});

const administrators = createRoute({
  getParentRoute: () => inside,
  id: 'administrators',
  component: forRoles(ADMINISTRATORS),
});

const people = createRoute({
  getParentRoute: () => administrators,
  path: '/people',
  validateSearch: onlyKnown(peopleSearchOf),
  component: lazyRouteComponent(() => import('../people/people-page.js'), 'PeoplePage'),
});

const person = createRoute({
  getParentRoute: () => administrators,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../people/person-page.js'), 'PersonPage'),
});

const tree = root.addChildren([
  start,
  signIn,
  setup,
  register,
  welcome,
  confirm,
  recover,
  invitation,
  publicRegister,
  help,
  inside.addChildren([
    home,
    inbox,
    settings,
    organisation,
    registerOrganisation,
    editOrganisation,
    members,
    apiKeys,
    endorse,
    need,
    offer,
    requesters.addChildren([needs, newNeed, editNeed]),
    providers.addChildren([offers, newOffer, editOffer]),
    parties.addChildren([matches, match]),
    searchers.addChildren([search]),
    coordinators.addChildren([queue, propose]),
    namers.addChildren([focalPoints]),
    ruleMakers.addChildren([judging]),
    administrators.addChildren([people, person]),
  ]),
]);

export function newRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: false,
    scrollRestoration: true,
    defaultErrorComponent: Broken,
    defaultPendingComponent: Loading,
    defaultPendingMs: 300,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
