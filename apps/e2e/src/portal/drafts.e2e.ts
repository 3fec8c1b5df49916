import type { Page } from '@playwright/test';
import { expect, test, violationsOn, type Visitor } from './browser.js';

/** The needs of that title that the server has, with their states. */
function onServer(page: Page, title: string): Promise<{ id: string; status: string }[]> {
  return page.evaluate(async (wanted) => {
    const answer = await fetch('/api/needs?mine=true');
    const { items } = (await answer.json()) as {
      items: { id: string; status: string; content: { title: string } }[];
    };
    return items.filter(({ content }) => content.title === wanted).map(({ id, status }) => ({ id, status }));
  }, title);
}

test('an answer that is lost makes no second draft', async ({ arrive }) => {
  const { page, open } = await arrive({ as: 'Awa Diop', language: 'en' });
  let creations = 0;
  await page.context().route('**/api/needs', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    creations += 1;
    if (creations > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await open('/needs/new');
  await page.getByRole('link', { name: 'What is needed' }).click();
  await page.getByLabel('What is needed, in one line').fill('The answer is lost');
  await expect.poll(() => creations).toBe(1);
  await page.getByLabel('What should people').fill('Written while the answer was awaited.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  expect(creations).toBe(2);
  expect(await onServer(page, 'The answer is lost')).toHaveLength(1);
});

test('when two devices change one draft, both versions are shown and the person chooses', async ({
  arrive,
}) => {
  const here = await arrive({ as: 'Awa Diop', language: 'en' });
  const there = await arrive({ as: 'Awa Diop', language: 'en' });
  const title = ({ page }: Visitor) => page.getByLabel('What is needed, in one line');
  const isSaved = ({ page }: Visitor) => expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await here.open('/needs/new');
  await here.page.getByRole('link', { name: 'What is needed' }).click();
  await title(here).fill('Two devices');
  await isSaved(here);
  const [draft] = await onServer(here.page, 'Two devices');
  await there.open(`/needs/${draft?.id}/edit?step=what`);
  await title(there).fill('Two devices: there');
  await isSaved(there);
  await title(here).fill('Two devices: here');
  await expect(here.page.getByRole('heading', { name: 'Two versions' })).toBeVisible();
  await expect(here.page.getByText('Two devices: there')).toBeVisible();
  expect(await violationsOn(here.page)).toEqual([]);
  await here.page.getByRole('button', { name: 'Keep what is on this device' }).click();
  await isSaved(here);
  expect(await onServer(here.page, 'Two devices: here')).toHaveLength(1);
});

test('a session that was ended elsewhere is told in the reader’s language, and what was typed is there after signing in', async ({
  arrive,
}) => {
  const here = await arrive({ as: 'Awa Diop', language: 'fr' });
  const there = await arrive({ as: 'Awa Diop', language: 'en' });
  // it hears of nothing, as behind a proxy that lets no streams through: what it sends itself must tell
  await here.page.route('**/api/notifications/live', (route) => route.abort());
  await here.open('/needs/new');
  await here.page.getByRole('link', { name: 'Ce qui est nécessaire' }).click();
  const title = here.page.getByRole('textbox').first();
  await title.fill('Avant la fin');
  await expect(here.page.getByText('Enregistré', { exact: true })).toBeVisible();

  await there.open('/settings');
  await there.page.getByRole('button', { name: 'End all others' }).click();
  await expect(there.page.getByRole('button', { name: 'End all others' })).toHaveCount(0);
  await title.fill('Avant la fin, et après');
  const told = here.page.getByRole('alert').filter({ hasText: 'votre session a pris fin' });
  await expect(told).toBeVisible();
  expect(await violationsOn(here.page)).toEqual([]);

  await told.getByRole('link').click();
  await here.page.getByRole('button').filter({ hasText: 'Awa Diop' }).click();
  await expect(title).toHaveValue('Avant la fin, et après');
  await expect(here.page.getByText('Enregistré', { exact: true })).toBeVisible();
  expect(await onServer(here.page, 'Avant la fin, et après')).toHaveLength(1);
});
