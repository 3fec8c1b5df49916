import { expect, test, violationsOn, type Language, type SamplePerson } from './browser.js';

/** Who sees which pages. */
const PAGES: readonly { readonly as: SamplePerson; readonly paths: readonly string[] }[] = [
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
const LANGUAGES: readonly Language[] = ['en', 'ar'];
const NARROW = 360;

for (const language of LANGUAGES) {
  for (const { as, paths } of PAGES) {
    const who = as ?? 'whoever has not signed in';
    test(`every page of ${who} is accessible in ${language}, and nothing on it fails`, async ({ arrive }) => {
      const visitor = await arrive({ as, language });
      for (const path of paths) {
        await visitor.open(path);
        await expect(visitor.page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
        expect(await violationsOn(visitor.page), path).toEqual([]);
      }
      expect(visitor.troubles).toEqual([]);
    });
  }

  test(`nothing runs out of a narrow window in ${language}`, async ({ arrive }) => {
    for (const { as, paths } of PAGES) {
      const { page, open } = await arrive({ as, language, width: NARROW });
      for (const path of paths) {
        await open(path);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        expect(width, path).toBeLessThanOrEqual(NARROW);
      }
    }
  });
}

test('the whole way in can be gone by keyboard alone', async ({ arrive }) => {
  const { page, open } = await arrive({ as: null, language: 'fr' });
  await open('/sign-in');
  // the people come after the title
  await expect(page.getByRole('button').filter({ hasText: 'Awa Diop' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
  for (let stops = 0; stops < 40; stops += 1) {
    if ((await page.locator(':focus').innerText()).includes('Awa Diop')) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL('**/home');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the language that somebody chooses stays', async ({ arrive }) => {
  const { page, open } = await arrive({ as: null, language: 'en' });
  await open('/');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});
