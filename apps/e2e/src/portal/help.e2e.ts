import { expect, test } from './browser.js';

test('whoever has not signed in finds the help, and each page leads to the section that concerns it', async ({
  arrive,
}) => {
  const stranger = await arrive({ as: null, language: 'fr' });
  await stranger.open('/');
  await stranger.page.getByRole('banner').getByRole('link', { name: 'Aide' }).click();
  await expect(stranger.page.getByRole('heading', { level: 1, name: 'Aide' })).toBeFocused();
  await stranger.page.getByRole('link', { name: 'Qui voit quoi' }).click();
  await expect(stranger.page.getByRole('heading', { name: 'Qui voit quoi' })).toBeFocused();

  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  await requester.open('/needs');
  await requester.page.getByRole('link', { name: 'Help with this page' }).click();
  const section = requester.page.getByRole('heading', { name: 'If you ask for help' });
  await expect(section).toBeFocused();
  await expect(section).toBeInViewport();
  await requester.page.reload();
  await expect(section).toBeInViewport();
  expect([...stranger.troubles, ...requester.troubles]).toEqual([]);
});

test('the keys that do something by themselves can be turned off', async ({ arrive }) => {
  const { page, open } = await arrive({ as: 'Awa Diop', language: 'en' });
  await open('/settings');
  await page.getByRole('checkbox', { name: /^Single keys do something/ }).uncheck();
  await page.getByRole('heading', { name: 'Keyboard' }).click();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  await page.getByRole('checkbox', { name: /^Single keys do something/ }).check();
  await page.getByRole('heading', { name: 'Keyboard' }).click();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});
