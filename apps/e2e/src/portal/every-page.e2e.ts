import { write } from './by-api.js';
import type { Page } from '@playwright/test';
import { expect, test, violationsOn, type Language } from './browser.js';
import { PAGES } from './pages.js';

const LANGUAGES: readonly Language[] = ['en', 'ar'];
/** In CSS pixels: a window of 1280 at 400 % (WCAG 1.4.10). */
const NARROW = 320;

const WIDE = { width: 1280, height: 900 };

const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');

for (const language of LANGUAGES) {
  for (const { as, paths } of PAGES) {
    const who = as ?? 'whoever has not signed in';
    test(`every page of ${who} is accessible in ${language}, fits a narrow window, and nothing on it fails`, async ({
      arrive,
    }) => {
      const visitor = await arrive({ as, language, width: WIDE.width });
      const { page } = visitor;
      for (const path of paths) {
        await visitor.open(path);
        await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
        expect(await violationsOn(page), path).toEqual([]);
        await page.setViewportSize({ ...WIDE, width: NARROW });
        await expect.poll(() => widthOf(page), path).toBeLessThanOrEqual(NARROW);
        await page.setViewportSize(WIDE);
      }
      expect(visitor.troubles).toEqual([]);
    });
  }
}

for (const language of LANGUAGES) {
  test(`the menu of one’s account stays within a narrow window in ${language}`, async ({ arrive }) => {
    const { page, open } = await arrive({ as: 'Awa Diop', language, width: NARROW });
    await open('/home');
    await page.getByRole('banner').locator('summary').click();
    const menu = page.getByRole('banner').locator('details[open] > div');
    const box = await menu.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? NARROW)).toBeLessThanOrEqual(NARROW);
  });
}

for (const [as, what] of [
  ['Awa Diop', 'needs'],
  ['Paulo Mendes', 'offers'],
] as const) {
  for (const language of LANGUAGES) {
    test(`the pages of one of ${as}’s ${what} are accessible in ${language}, and nothing runs out of them`, async ({
      arrive,
    }) => {
      const visitor = await arrive({ as, language, width: NARROW });
      const title = `Reading_the_signs_of_flood ${'a'.repeat(60)}`;
      const page = (await write(visitor, what, { title, summary: title, submit: false })).slice(
        '/api'.length,
      );
      for (const path of [page, `${page}/edit`]) {
        await visitor.open(path);
        expect(await violationsOn(visitor.page), path).toEqual([]);
        expect(await widthOf(visitor.page), path).toBeLessThanOrEqual(NARROW);
      }
      expect(visitor.troubles).toEqual([]);
    });
  }
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
