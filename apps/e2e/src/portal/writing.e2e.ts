import type { Page } from '@playwright/test';
import { expect, test, violationsOn } from './browser.js';
import { send, writeNeed } from './forms.js';

/** So many code lists the forms of needs and offers ask from. */
const CODE_LISTS = 14;

/** What is needed without a line is fetched behind the page that is open; the code lists come last. */
async function keptForOffline(page: Page): Promise<void> {
  const lists = () =>
    page.evaluate(`caches.open('codes').then((cache) => cache.keys()).then((keys) => keys.length)`);
  await expect.poll(lists).toBeGreaterThanOrEqual(CODE_LISTS);
}

test('a need is written in steps, checked and sent', async ({ arrive }) => {
  const { page, open, troubles } = await arrive({ as: 'Awa Diop', language: 'en' });
  await open('/needs/new');
  await writeNeed(page, 'Recognising diseases of cassava');
  expect(await violationsOn(page)).toEqual([]);
  await send(page);
  await expect(page.getByRole('heading', { level: 1, name: 'It is sent' })).toBeFocused();
  await page.getByRole('link', { name: 'Look at it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recognising diseases of cassava');
  await expect(page.getByText('Waiting for screening').first()).toBeVisible();
  expect(troubles).toEqual([]);
});

test('what is missing is told at the top and beside the field, and nothing typed is lost', async ({
  arrive,
}) => {
  const { page, open } = await arrive({ as: 'Awa Diop', language: 'en' });
  await open('/needs/new');
  await page.getByRole('link', { name: 'What is needed' }).click();
  await page.getByRole('textbox', { name: 'What is needed, in one line' }).fill('A half-written need');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: 'Say what people get or can do afterwards' }).click();
  await expect(
    page.getByRole('textbox', { name: 'What should people be able to do afterwards?' }),
  ).toBeFocused();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'What is needed, in one line' })).toHaveValue(
    'A half-written need',
  );
});

test('what is no number, or could be two, stays as it was typed, and is named at its field', async ({
  arrive,
}) => {
  const { page, open } = await arrive({ as: 'Awa Diop', language: 'en' });
  await open('/needs/new');
  await page.getByRole('link', { name: 'How much' }).click();
  const people = page.getByRole('textbox', { name: 'People' });
  await people.pressSequentially('25 people');
  await expect(people).toHaveValue('25 people');
  await page.getByRole('combobox', { name: 'What the sum means' }).selectOption('ceiling');
  const sum = page.getByRole('textbox', { name: 'Sum' });
  // to some more than a thousand, to others little more than one
  await sum.pressSequentially('1,200');
  await page.getByRole('combobox', { name: 'Currency' }).selectOption('KES');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  const told = 'Give a whole number in figures, such as 1200';
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(told);
  await expect(people).toHaveAccessibleDescription(told);
  await expect(page.getByRole('alert').first()).toContainText(
    'Give the sum in figures, such as 1200 or 1200.50',
  );
  expect(await violationsOn(page)).toEqual([]);
  await page.reload();
  await expect(people).toHaveValue('25 people');
  await expect(sum).toHaveValue('1,200');
  await people.fill('٢٥');
  await sum.fill('1 200,50');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(people).toHaveCount(0);
});

test('a need that is written without a line, in a page that was closed, is sent once when the line is back', async ({
  arrive,
}) => {
  const title = 'Speech in Wolof for health workers';
  const { page, open } = await arrive({ as: 'Awa Diop', language: 'en' });
  await open('/needs/new');
  await keptForOffline(page);
  const context = page.context();
  await context.setOffline(true);
  await writeNeed(page, title);
  await send(page);
  await expect(
    page.getByRole('heading', { level: 1, name: 'It will be sent when the line is back' }),
  ).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await again.goto('/needs');
  await expect(again.getByText(title)).toBeVisible();
  await context.setOffline(false);
  const rows = again.getByRole('listitem').filter({ hasText: title });
  await expect(rows.filter({ hasText: 'Waiting for screening' })).toHaveCount(1);
  await again.reload();
  await expect(rows).toHaveCount(1);
  const { items } = (await (await context.request.get('/api/needs?mine=true')).json()) as {
    items: { content: { title: string }; status: string }[];
  };
  expect(items.filter(({ content }) => content.title === title)).toMatchObject([{ status: 'submitted' }]);
});
