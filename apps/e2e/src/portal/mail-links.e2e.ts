import { expect, test } from './browser.js';
import { linkTo } from './mails.js';

test('the links of mails lead on: to an account, and to a new password', async ({ arrive }) => {
  const address = `nadia.${Date.now()}@ministry.example`;
  const first = await arrive({ as: null, language: 'en' });
  await first.open('/register');
  await first.page.getByRole('button', { name: 'Send the mail' }).click();
  await expect(first.page.getByRole('alert')).toContainText('Give your name');
  await first.page.getByLabel('Your name').fill('Nadia Rahman');
  await first.page.getByLabel('E-mail address').fill(address);
  await first.page.getByRole('button', { name: 'Send the mail' }).click();
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail');
  await first.open(await linkTo('confirm', address));
  await first.page.getByLabel('Password', { exact: true }).fill('too short');
  await first.page.getByRole('button', { name: 'Confirm and sign in' }).click();
  await expect(first.page.getByRole('alert')).toContainText('12 characters');
  await first.page.getByLabel('Password', { exact: true }).fill('velvet otter harbour 7');
  await first.page.getByRole('button', { name: 'Confirm and sign in' }).click();
  await first.page.waitForURL('**/home');

  const second = await arrive({ as: null, language: 'en' });
  await second.open('/sign-in');
  await second.page.getByRole('link', { name: 'Forgotten password' }).click();
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('A new password');
  await second.page.getByLabel('E-mail address').fill(address);
  await second.page.getByRole('button', { name: 'Send the mail' }).click();
  const link = await linkTo('recover', address);
  await second.open(link);
  await second.page.getByLabel('Password', { exact: true }).fill('marble lantern estuary 9');
  await second.page.getByRole('button', { name: 'Change the password' }).click();
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('The password is changed');

  const third = await arrive({ as: null, language: 'en' });
  await third.open(link);
  await third.page.getByLabel('Password', { exact: true }).fill('granite willow compass 3');
  await third.page.getByRole('button', { name: 'Change the password' }).click();
  await expect(third.page.getByRole('alert')).toContainText('used already');
});

test('what is typed for an account outlives a reload, in its tab, until it was sent', async ({ arrive }) => {
  const address = `amina.${Date.now()}@ministry.example`;
  const { page, open } = await arrive({ as: null, language: 'en' });
  const name = page.getByLabel('Your name');
  const email = page.getByLabel('E-mail address');
  await open('/register');
  await name.fill('Amina Bello');
  await email.fill(address);
  await page.reload();
  await expect(name).toHaveValue('Amina Bello');
  await expect(email).toHaveValue(address);
  const otherTab = await page.context().newPage();
  await otherTab.goto('/register');
  await expect(otherTab.getByLabel('Your name')).toHaveValue('');
  await page.getByRole('button', { name: 'Send the mail' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail');
  await page.reload();
  await expect(name).toHaveValue('');
  await expect(email).toHaveValue('');

  // whoever signs in here next does not read it
  await name.fill('Amina Bello');
  await open('/sign-in');
  await page.getByRole('button').filter({ hasText: 'Paulo Mendes' }).click();
  await page.waitForURL('**/home');
  await page.getByRole('banner').getByText('Paulo Mendes').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await open('/register');
  await expect(name).toHaveValue('');
});

test('a link that was cut off on its way says so', async ({ arrive }) => {
  const { page, open } = await arrive({ as: null, language: 'en' });
  for (const path of ['/setup', '/confirm', '/invitation']) {
    await open(path);
    await expect(page.getByText('This link is not whole')).toBeVisible();
  }
});
