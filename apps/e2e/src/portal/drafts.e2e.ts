import type { Page } from '@playwright/test';
import { expect, test, violationsOn, type Visitor } from './browser.js';
import { typesOfHelp } from './forms.js';
import { beginning, textsIn } from './texts.js';

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

test('a draft that is open in ten tabs loses nothing, is sent once, and every tab says so', async ({
  arrive,
}) => {
  const { page, open } = await arrive({ as: 'Awa Diop', language: 'fr' });
  const says = (key: string) => beginning(textsIn('fr')(`form:${key}`));
  await open('/needs/new');
  await page.getByRole('link', { name: says('step.what') }).click();
  await expect(page.getByRole('textbox', { name: says('need.title') })).toBeVisible();
  const address = new URL(page.url());
  const openTab = async (step: string) => {
    const tab = await page.context().newPage();
    address.searchParams.set('step', step);
    await tab.goto(address.href);
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
    return tab;
  };
  const [first, second, help, terms] = [
    page,
    await openTab('what'),
    await openTab('help'),
    await openTab('terms'),
  ];
  const checks: Page[] = [];
  while (checks.length < 6) checks.push(await openTab('check'));

  const title = 'Dix fenêtres sur un brouillon';
  const summary = 'Des conseillers agricoles reconnaissent les maladies du manioc.';
  const helps = typesOfHelp(help, says('cooperationTypes'));
  await expect(helps.first()).toBeVisible();
  // all at once: none waits until it has heard of the others
  await Promise.all([
    first.getByRole('textbox', { name: says('need.title') }).pressSequentially(title),
    second.getByRole('textbox', { name: says('need.summary') }).pressSequentially(summary),
    helps.first().check(),
    terms.getByRole('checkbox', { name: says('nonMilitaryPurpose') }).check(),
  ]);
  for (const tab of checks) {
    for (const text of [title, summary]) await expect(tab.getByText(text)).toBeVisible();
    await expect(tab.getByText(says('saved.server'))).toBeVisible();
  }

  const send = (tab: Page) => tab.getByRole('button', { name: says('check.send') });
  // held beforehand: a tab that hears of the sending has no such button any more
  const buttons = await Promise.all(checks.map((tab) => send(tab).elementHandle()));
  await Promise.all(buttons.map((button) => button?.dispatchEvent('click')));
  const tabs = [first, second, help, terms, ...checks];
  const sent = (tab: Page) => tab.getByRole('heading', { level: 1, name: says('sent.title') });
  for (const tab of tabs) await expect(sent(tab)).toBeVisible();
  const found = await onServer(page, title);
  expect(found).toMatchObject([{ status: 'submitted' }]);
  const answer = await page.request.get(`/api/needs/${found[0]?.id}`);
  expect(await answer.json()).toMatchObject({
    content: { summary, cooperationTypes: [expect.any(String)], nonMilitaryPurpose: true },
  });

  // a tab that is opened afterwards tidies up, and takes nothing from the others
  const next = await page.context().newPage();
  await next.goto('/needs');
  await expect(next.getByText(title)).toBeVisible();
  await expect.poll(() => draftsOnDevice(next)).toBe(0);
  for (const tab of tabs) await expect(sent(tab)).toBeVisible();
});

/** How many drafts the browser's database has. */
function draftsOnDevice(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('mutua-drafts');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('drafts').objectStore('drafts').count();
      counting.onsuccess = () => resolve(counting.result);
    };
  })`);
}

test('a draft that is deleted in one tab is said to be gone in the others, and is there again when that is undone', async ({
  arrive,
}) => {
  const { page, open } = await arrive({ as: 'Awa Diop', language: 'en' });
  // without a line it lies on the device only
  await open('/needs/new');
  await page.route('**/api/needs', (route) => route.abort());
  await page.getByRole('link', { name: 'What is needed' }).click();
  const title = page.getByLabel('What is needed, in one line');
  await title.fill('Deleted in one tab');
  const other = await page.context().newPage();
  await other.route('**/api/needs', (route) => route.abort());
  await other.goto(page.url());
  await expect(other.getByLabel('What is needed, in one line')).toHaveValue('Deleted in one tab');

  await page.goto(page.url().replace(/&step=.*/, ''));
  await page.getByRole('button', { name: 'Delete this draft from the device' }).click();
  const gone = other.getByRole('heading', { level: 1, name: 'This draft is no longer on this device' });
  await expect(gone).toBeVisible();
  expect(await violationsOn(other)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(other.getByLabel('What is needed, in one line')).toHaveValue('Deleted in one tab');
});
