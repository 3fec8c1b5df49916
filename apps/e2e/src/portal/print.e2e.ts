import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { approve, proposed, step, write } from './by-api.js';
import { expect, test, violationsOn, type Visitor } from './browser.js';

/** The width of A4 within its margins, in CSS pixels. */
const SHEET = { width: 718, height: 1_000 };

/** What stands for doing something, and does nothing on paper. */
const ONLY_ON_SCREENS = 'button, input, select, textarea, a.mantine-Button-root, nav, [role="tablist"]';

/** Texts that are cut off by what they stand in, and colours of page and text. */
function look(page: Page): Promise<{ cut: string[]; colours: string[] }> {
  return page.evaluate(`(() => {
    const main = document.querySelector('main');
    const isSeen = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 2;
    const cut = [...main.querySelectorAll('*')]
      .filter((element) => isSeen(element) && !element.closest('svg'))
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const wide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        return wide || (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
      })
      .map((element) => element.outerHTML.slice(0, 120));
    if (document.documentElement.scrollWidth > innerWidth) cut.push('the page');
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { cut, colours: [backgroundColor, color] };
  })()`);
}

/** Prints a page, also from a dark screen. */
async function print({ page, open }: Visitor, path: string, ...texts: string[]): Promise<void> {
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.setViewportSize(SHEET);
  await open(path);
  for (const text of texts) await expect(page.getByText(text).first(), path).toBeVisible();
  await expect(page.getByRole('banner'), path).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('banner'), path).toBeHidden();
  await expect(page.locator(ONLY_ON_SCREENS).filter({ visible: true }), path).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
  for (const text of texts) await expect(page.getByText(text).first(), path).toBeVisible();
  expect(await look(page), path).toEqual({ cut: [], colours: ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'] });
  expect(await violationsOn(page), path).toEqual([]);
}

/** A part of the page is there and not on paper: a heading without its buttons would say nothing. */
async function isLeftOut({ page }: Visitor, title: string): Promise<void> {
  const part = page.getByText(title, { exact: true });
  await expect(part).toHaveCount(1);
  await expect(part).toBeHidden();
}

test('a need, an offer with its terms, a match and what is public are printed without what only a screen is for', async ({
  arrive,
}) => {
  const [needTitle, offerTitle] = [`Need on paper ${randomUUID()}`, `Offer on paper ${randomUUID()}`];
  const terms = 'Travel is paid by the provider; the ministry names the advisers.';
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'ar' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const rare = {
    summary: 'Farm advisers recognise diseases of crops from photographs.',
    contentLanguage: 'en',
    cooperationTypes: ['connectivity-infrastructure'],
    isPublic: true,
  };
  const need = await write(requester, 'needs', { ...rare, title: needTitle });
  const offer = await write(provider, 'offers', { ...rare, title: offerTitle, terms });
  await approve(coordinator, need);
  await approve(coordinator, offer);
  const id = await proposed(coordinator, needTitle, offerTitle);
  const match = `/matches/${id}`;
  await step(coordinator, `/api/matching/proposals/${id}`, 'approve');
  // with a decision to be made, and then with how to reach one another
  await print(requester, match, needTitle, offerTitle);
  await isLeftOut(requester, 'Your answer');
  for (const side of [requester, provider]) await step(side, `/api/matching/proposals/${id}`, 'accept');
  await print(requester, match, needTitle, 'How to reach one another');
  await isLeftOut(requester, 'If it cannot be done');
  // what is folded up on a screen
  const conditions = requester.page.locator('details').filter({ hasText: /^Conditions:/ });
  await expect(conditions.getByRole('listitem').first()).toBeVisible();
  await print(provider, match, offerTitle);
  await print(requester, need.slice('/api'.length), needTitle, rare.summary);
  await print(provider, offer.slice('/api'.length), offerTitle, terms);
  await expect(provider.page.locator('details:has(form)')).toBeHidden();
  await expect(async () => {
    await requester.page.emulateMedia({ media: 'screen' });
    await requester.open('/public');
    await expect(requester.page.getByText(needTitle).first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await print(requester, '/public', needTitle);
});
