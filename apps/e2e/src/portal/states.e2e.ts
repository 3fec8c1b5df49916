import type { Page } from '@playwright/test';
import { expect, test, violationsOn, type Language, type SamplePerson } from './browser.js';
import { textsIn } from './texts.js';

/** A page for each thing that is asked of a service, and who opens it. */
const PAGES: readonly (readonly [as: Exclude<SamplePerson, null>, path: string, asked: string])[] = [
  ['Awa Diop', '/home', '**/api/matching/proposals?*'],
  ['Awa Diop', '/inbox', '**/api/notifications?*'],
  ['Awa Diop', '/needs', '**/api/needs?*'],
  ['Awa Diop', '/matches', '**/api/matching/proposals?*'],
  ['Awa Diop', '/organisation', '**/api/directory/organisations/*'],
  ['Awa Diop', '/organisation/members', '**/api/directory/organisations/*/members*'],
  ['Awa Diop', '/organisation/api-keys', '**/api/directory/organisations/*/api-keys*'],
  ['Awa Diop', '/search?q=training', '**/api/offers?*'],
  ['Awa Diop', '/settings', '**/api/directory/account*'],
  ['Paulo Mendes', '/offers', '**/api/offers?*'],
  ['Carmen Ruiz', '/queue?tab=screen', '**/api/needs?*'],
  ['Carmen Ruiz', '/queue?tab=propose', '**/api/matching/proposals?*'],
  ['Carmen Ruiz', '/focal-points', '**/api/directory/focal-points*'],
  ['Ada Mensah', '/people?find=diop', '**/api/directory/users?*'],
];

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

const PROBLEM = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: 'urn:mutua:problem:service-unavailable',
    title: 'Service unavailable',
    status: 503,
    detail: 'x',
    traceId: TRACE,
  }),
};

for (const [as, path, asked] of PAGES) {
  test(`what ${as} asks for at ${path} is said to be on its way, then to have failed, and comes when it is asked again`, async ({
    arrive,
  }) => {
    const { page } = await arrive({ as, language: 'en' });
    const loading = await failing(page, asked);
    await page.goto(path);
    await expect(page.getByText('Loading…').first()).toBeVisible();
    loading.end();
    const failed = page.getByRole('alert').filter({ hasText: 'This could not be loaded' }).first();
    await expect(failed).toContainText('This cannot be done at the moment. Try again soon.');
    await expect(failed).toContainText(TRACE);
    expect(await violationsOn(page)).toEqual([]);
    await page.unroute(asked);
    // each part of a page can be tried by itself
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(async () => {
      if ((await again.count()) > 0) await again.first().click();
      await expect(again).toHaveCount(0, { timeout: 5_000 });
    }).toPass();
    await expect(page.getByText('Loading…')).toHaveCount(0);
    await expect(page.getByText('This could not be loaded')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

/** Answers what is asked with a failure, once that is wanted. */
async function failing(page: Page, asked: string): Promise<{ end: () => void }> {
  let end = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  await page.route(asked, async (route) => {
    await held;
    await route.fulfill(PROBLEM);
  });
  return { end };
}

const NOT_FOR: readonly (readonly [as: Exclude<SamplePerson, null>, paths: readonly string[]])[] = [
  ['Awa Diop', ['/offers', '/offers/new', '/queue', '/propose', '/focal-points', '/people']],
  ['Paulo Mendes', ['/needs', '/needs/new', '/queue', '/people']],
  ['Carmen Ruiz', ['/needs', '/offers', '/matches', '/people']],
  ['Ada Mensah', ['/needs', '/offers', '/matches', '/queue', '/propose']],
];

test('a page of another role says whose it is, in the reader’s language', async ({ arrive }) => {
  for (const [as, paths] of NOT_FOR) {
    const { page, open, troubles } = await arrive({ as, language: 'fr' });
    for (const path of paths) {
      await open(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('Réservé à d’autres rôles');
      expect(await violationsOn(page), path).toEqual([]);
    }
    expect(troubles).toEqual([]);
  }
});

const MISTYPED: readonly (readonly [as: SamplePerson, pages: Readonly<Record<string, string>>])[] = [
  [null, { '/public?tab=nothing&type=1': 'Public register', '/sign-in?next=1&problem=1': 'Sign in' }],
  [
    'Awa Diop',
    {
      '/needs/new?step=nothing': 'A new need',
      '/inbox?unread=perhaps': 'Inbox',
      '/settings?connected=1': 'Your account',
    },
  ],
  [
    'Carmen Ruiz',
    {
      '/queue?tab=nothing&age=nothing': 'Decisions',
      '/judging?tab=nothing&item=1&from=3': 'How matches are judged',
      '/propose?need=1': 'Propose a match by hand',
    },
  ],
  ['Ada Mensah', { '/people?find=1&tab=nothing': 'People' }],
];

test('an address with something in it that the page does not know leads to the page', async ({ arrive }) => {
  for (const [as, pages] of MISTYPED) {
    const { page, open, troubles } = await arrive({ as, language: 'en' });
    for (const [path, title] of Object.entries(pages)) {
      await open(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(title);
    }
    expect(troubles).toEqual([]);
  }
});

test('who follows a link without having signed in, or after signing out, is asked to sign in and comes back', async ({
  arrive,
}) => {
  const { page, open } = await arrive({ as: null, language: 'fr' });
  const says = (key: string) => textsIn('fr')(`shell:${key}`);
  const isAskedToSignIn = async () => {
    await expect(page.getByText(says('state.signed-out-body'))).toBeVisible();
    await expect(page.getByText(says('state.session-ended-body'))).toHaveCount(0);
  };
  await open('/inbox?unread=true');
  await isAskedToSignIn();
  await page.getByRole('alert').getByRole('link').click();
  await page.getByRole('button').filter({ hasText: 'Awa Diop' }).click();
  await page.waitForURL('**/inbox?unread=true');

  await page.getByRole('banner').getByText('Awa Diop').click();
  await page.getByRole('button', { name: says('sign-out') }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await open('/inbox');
  await isAskedToSignIn();
});

/** What somebody is told who tried too often, when it is a minute and a half until the next try. */
const TOO_OFTEN: readonly (readonly [Language, string])[] = [
  ['en', 'Too many attempts. Try again in 2 minutes.'],
  ['fr', 'Trop de tentatives. Réessayez dans 2 minutes.'],
  ['ar', 'خلال دقيقتين'],
];

for (const [language, told] of TOO_OFTEN) {
  test(`who tried to sign in too often is told when to try again, in ${language}`, async ({ arrive }) => {
    const { page, open } = await arrive({ as: null, language });
    const says = (key: string) => textsIn(language)(`account:${key}`);
    await page.route('**/api/directory/sessions', (route) =>
      route.fulfill({
        status: 429,
        contentType: 'application/problem+json',
        headers: { 'retry-after': '90' },
        body: JSON.stringify({ type: 'urn:mutua:problem:too-many-attempts', status: 429, detail: 'x' }),
      }),
    );
    await open('/sign-in');
    await page.getByLabel(says('sign-in.email')).fill('nadia@ministry.example');
    await page.getByLabel(says('sign-in.password'), { exact: true }).fill('a guess');
    await page.getByRole('button', { name: says('sign-in.action') }).click();
    await expect(page.getByRole('alert')).toContainText(told);
  });
}

test('a page that breaks leaves header and menu, and is not called a lost line', async ({ arrive }) => {
  const { page, open } = await arrive({ as: 'Awa Diop', language: 'en' });
  await page.route('**/api/needs?*', (route) => route.fulfill({ json: { items: null, next: null } }));
  await open('/needs');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This could not be loaded');
  await expect(page.getByRole('alert')).toContainText('Something went wrong on our side.');
  await page.getByRole('navigation').getByRole('link', { name: 'Inbox' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inbox');
});
