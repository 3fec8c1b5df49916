import { expect, test } from './browser.js';
import { createAccount } from './newcomers.js';

test('what one person decides, the other sees without a reload: in the menu, and in the list that is open', async ({
  arrive,
}) => {
  test.slow();
  const stamp = Date.now();
  const name = `Academy of Bridges ${stamp}`;
  const waiting = await arrive({ as: null, language: 'en' });
  await createAccount(waiting, 'Mele Fonua', `mele.${stamp}@bridges.example`);
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const list = coordinator.page.getByRole('link', { name });
  const listening = coordinator.page.waitForRequest(/notifications\/live/);
  await coordinator.open('/queue?tab=verify');
  await listening;
  await expect(list).toHaveCount(0);

  await waiting.open('/organisation/register');
  await waiting.page.getByLabel('Official name').fill(name);
  await waiting.page.getByLabel('Kind of organisation').selectOption({ index: 2 });
  await waiting.page.getByLabel('Country').selectOption('TO');
  const streams = waiting.page.waitForRequest(/notifications\/live/);
  await waiting.page.getByRole('button', { name: 'Ask for verification' }).click();
  await expect(waiting.page.getByRole('heading', { level: 1 })).toHaveText(name);
  // who acts for another organisation listens anew
  await streams;
  // who listens looks by themselves every two minutes only, later than this is waited for
  await expect(list).toBeVisible({ timeout: 20_000 });

  const badge = waiting.page.getByRole('link', { name: /Inbox/ });
  await expect(badge).not.toContainText('unread');
  await list.click();
  const verified = coordinator.page.waitForResponse((response) => response.url().endsWith('/verify'));
  await coordinator.page.getByRole('button', { name: 'Verify', exact: true }).click();
  await coordinator.page.getByRole('link', { name: 'What waits for me' }).click();
  expect((await verified).status()).toBe(200);
  await expect(badge).toContainText('1 unread message');
  await expect(waiting.page.getByText('Verified', { exact: true })).toBeVisible({ timeout: 20_000 });
});

test('tabs of one browser share a stream, which the next takes over', async ({ arrive }) => {
  const { page, open } = await arrive({ as: 'Awa Diop', language: 'en' });
  await open('/inbox');
  const second = await page.context().newPage();
  const streams: string[] = [];
  second.on('request', (request) => {
    if (request.url().endsWith('/notifications/live')) streams.push(request.url());
  });
  await second.goto('/inbox');
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
  expect(streams).toEqual([]);
  const takenOver = second.waitForRequest(/notifications\/live/);
  await page.close();
  await takenOver;
});
