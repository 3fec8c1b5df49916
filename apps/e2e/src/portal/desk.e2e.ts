import { randomUUID } from 'node:crypto';
import { approve, proposed, step, write } from './by-api.js';
import { expect, test, violationsOn, type Visitor } from './browser.js';

const SUMMARY = 'Farm advisers recognise diseases of crops from photographs.';

/** How many notifications somebody has about something. */
async function toldOf({ page }: Visitor, id: string): Promise<number> {
  const answer = await page.request.get('/api/notifications?limit=100');
  const { items } = (await answer.json()) as { items: { subject: { id: string } }[] };
  return items.filter(({ subject }) => subject.id === id).length;
}

test('a need comes back with what to change, is changed, sent again and opened', async ({ arrive }) => {
  const title = `Farm advice ${randomUUID()}`;
  const words = 'Say which crops the advisers work with.';
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const address = await write(requester, 'needs', { title, summary: 'Advice.', contentLanguage: 'en' });
  const id = address.split('/').at(-1) ?? '';

  await coordinator.open(`/queue?tab=screen&item=need.${id}`);
  await coordinator.page.getByRole('button', { name: 'Return, with what to change…' }).click();
  await coordinator.page.getByRole('button', { name: 'Return', exact: true }).click();
  await expect(coordinator.page.getByText('Give a reason of at least a few words')).toBeVisible();
  await coordinator.page.getByRole('textbox', { name: 'What should be changed?' }).fill(words);
  expect(await violationsOn(coordinator.page)).toEqual([]);
  await coordinator.page.getByRole('button', { name: 'Return', exact: true }).click();
  await coordinator.page.getByRole('button', { name: 'Send now' }).click();
  await expect(coordinator.page.getByRole('button', { name: 'Send now' })).toBeHidden();

  const { page, open } = requester;
  await expect(async () => {
    await open('/inbox');
    await expect(page.getByText(title).first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await open(`/needs/${id}`);
  await expect(page.getByText('Returned: please change').first()).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: 'Go on writing' }).click();
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole('link', { name: 'What is needed' }).click();
  await page.getByRole('textbox', { name: 'What should people be able to do afterwards?' }).fill(SUMMARY);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await open(`/needs/${id}/edit?step=check`);
  await expect(page.getByText(SUMMARY)).toBeVisible();
  await page.getByRole('button', { name: 'Send for screening' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'It is sent' })).toBeVisible();

  await coordinator.open(`/queue?tab=screen&item=need.${id}`);
  await expect(coordinator.page.getByText(SUMMARY)).toBeVisible();
  await coordinator.page.getByRole('button', { name: 'Approve and open' }).click();
  await coordinator.page.getByRole('button', { name: 'Send now' }).click();
  await expect(coordinator.page.getByRole('button', { name: 'Send now' })).toBeHidden();
  await open(`/needs/${id}`);
  await expect(page.getByText('Open', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(words)).toHaveCount(0);
  expect([...requester.troubles, ...coordinator.troubles]).toEqual([]);
});

test('a proposal is rejected with a coded reason, and is in the queue no more', async ({ arrive }) => {
  const [needTitle, offerTitle] = [`Need ${randomUUID()}`, `Offer ${randomUUID()}`];
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  // of no type that others ask for or give
  const rare = { summary: SUMMARY, contentLanguage: 'en', cooperationTypes: ['research-cooperation'] };
  await approve(coordinator, await write(requester, 'needs', { ...rare, title: needTitle }));
  await approve(coordinator, await write(provider, 'offers', { ...rare, title: offerTitle }));
  const id = await proposed(coordinator, needTitle, offerTitle);

  const { page, open, troubles } = coordinator;
  await open(`/queue?tab=propose&item=proposal.${id}`);
  await expect(page.getByRole('button', { name: 'Reject, with a reason…' })).toBeVisible();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Choose' })).toBeVisible();
  await page.getByRole('radio', { name: 'The subject does not suit' }).check();
  await page
    .getByRole('textbox', { name: 'In your own words (optional)' })
    .fill('Research, but of other plants.');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(page.getByText(`Rejected: ${needTitle}`)).toBeVisible();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByRole('button', { name: 'Send now' })).toBeHidden();

  const stored = await page.request.get(`/api/matching/proposals/${id}`);
  expect(await stored.json()).toMatchObject({
    status: 'rejected',
    reasonCode: 'subject-unsuitable',
    reason: 'Research, but of other plants.',
  });
  await open('/queue?tab=propose');
  await expect(page.getByRole('link').filter({ hasText: needTitle })).toHaveCount(0);
  expect(troubles).toEqual([]);
});

test('the queue is gone through by J and K, and what is undone within the minute is told to nobody', async ({
  arrive,
}) => {
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const titles = ['one', 'two', 'three'].map((name) => `Queue ${name} ${randomUUID()}`);
  const ids: string[] = [];
  for (const title of titles) {
    const address = await write(requester, 'needs', { title, summary: SUMMARY, contentLanguage: 'en' });
    ids.push(address.split('/').at(-1) ?? '');
  }
  const [first = '', second = '', third = ''] = titles;
  const { page, open, troubles } = coordinator;
  const shown = (title: string) => page.getByRole('heading', { level: 2, name: title });
  await open(`/queue?tab=screen&item=need.${ids[0]}`);
  await expect(shown(first)).toBeVisible();
  // what was sent later stands below
  for (const [key, title] of [
    ['j', second],
    ['j', third],
    ['k', second],
  ] as const) {
    await page.keyboard.press(key);
    await expect(shown(title)).toBeVisible();
    await expect(page.getByRole('link').filter({ hasText: title })).toHaveAttribute('aria-current', 'page');
  }
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await expect(page.getByRole('button', { name: 'Approve and open' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText(`Approved: ${second}`)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText(`Approved: ${second}`)).toBeHidden();
  // what is held goes out when the queue is left
  await page.getByRole('link', { name: 'Inbox' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(sent.filter((request) => request.includes('/needs/'))).toEqual([]);

  // what another decision on one that came later has told, the earlier would have, too
  await step(coordinator, `/api/needs/${ids[2]}`, 'approve');
  await expect.poll(() => toldOf(requester, ids[2] ?? '')).toBe(1);
  expect(await toldOf(requester, ids[1] ?? '')).toBe(0);
  const need = await requester.page.request.get(`/api/needs/${ids[1]}`);
  expect(await need.json()).toMatchObject({ status: 'submitted' });
  expect(troubles).toEqual([]);
});
