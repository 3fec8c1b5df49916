import type { SamplePerson } from './browser.js';

/** Who sees which pages. */
export const PAGES: readonly { readonly as: SamplePerson; readonly paths: readonly string[] }[] = [
  {
    as: null,
    paths: [
      '/',
      '/sign-in',
      '/register',
      '/recover',
      '/confirm#a-token',
      '/setup#a-token',
      '/welcome',
      '/invitation',
      '/public',
      '/public?tab=offers',
      '/public?tab=matches',
      '/help',
      '/nowhere',
    ],
  },
  {
    as: 'Awa Diop',
    paths: [
      '/home',
      '/inbox',
      '/needs',
      '/needs/new',
      '/needs/new?step=check',
      '/matches',
      '/queue',
      '/organisation',
      '/organisation/edit',
      '/organisation/register',
      '/organisation/members',
      '/organisation/api-keys',
      '/endorse',
      '/settings',
      '/search',
      '/help#score',
      '/search?q=training',
    ],
  },
  { as: 'Paulo Mendes', paths: ['/home', '/inbox', '/offers', '/offers/new', '/matches', '/needs'] },
  {
    as: 'Carmen Ruiz',
    paths: [
      '/home',
      '/inbox',
      '/queue',
      '/queue?tab=screen',
      '/queue?tab=propose',
      '/queue?tab=follow',
      '/propose',
      '/focal-points',
      '/focal-points?country=SN',
    ],
  },
  {
    as: 'Ada Mensah',
    paths: [
      '/home',
      '/inbox',
      '/organisation',
      '/focal-points',
      '/people',
      '/people?find=diop',
      '/search?q=x',
    ],
  },
];

/** Pages of one thing, which has to be made first, and the tests that look at them with axe. */
export const PAGES_OF_ONE: Readonly<Record<string, string>> = {
  '/needs/$id': 'every-page.e2e.ts',
  '/needs/$id/edit': 'every-page.e2e.ts',
  '/offers/$id': 'every-page.e2e.ts',
  '/offers/$id/edit': 'every-page.e2e.ts',
  '/matches/$id': 'main-job.e2e.ts',
  '/people/$id': 'people.e2e.ts',
};
