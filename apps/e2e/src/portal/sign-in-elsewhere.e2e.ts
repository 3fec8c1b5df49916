import { expect, test, violationsOn } from './browser.js';

test('somebody signs in at their ministry: the first time with one step more, and then at once', async ({
  arrive,
}) => {
  const first = await arrive({ as: null, language: 'en' });
  await first.open('/sign-in?next=/needs');
  await first.page.getByRole('link', { name: 'Continue with Ministry Example' }).click();
  await first.page.waitForURL('**/welcome#*');
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText('One more step');
  await expect(first.page.getByText('nadia.rahman@ministry.example')).toBeVisible();
  expect(await violationsOn(first.page)).toEqual([]);
  await expect(first.page.getByLabel('Your name')).toHaveValue('Nadia Rahman');
  await first.page.getByRole('button', { name: 'Create the account and sign in' }).click();
  await first.page.waitForURL('**/home');
  await expect(first.page.getByText('Nadia Rahman').first()).toBeVisible();
  // no script can read what the browser holds
  expect(await first.page.evaluate('document.cookie')).toBe('');

  const second = await arrive({ as: null, language: 'fr' });
  await second.open('/sign-in?next=/inbox');
  await second.page.getByRole('link', { name: 'Continuer avec Ministry Example' }).click();
  await second.page.waitForURL('**/inbox');
  await expect(second.page.getByText('Nadia Rahman').first()).toBeVisible();
  await second.page.getByText('Nadia Rahman').first().click();
  // the profile is in English, whatever the browser asks for
  await second.page.getByRole('button', { name: 'Sign out' }).click();
  await second.open('/sign-in');
  await expect(second.page.getByRole('link', { name: /Ministry Example/ })).toBeVisible();
});

test('a way back that leads nowhere says so in the reader’s language', async ({ arrive }) => {
  const { page, open, troubles } = await arrive({ as: null, language: 'ar' });
  await open('/api/directory/oidc/ministry/callback?state=of-somebody-else&code=x');
  await expect(page).toHaveURL(/\/sign-in\?problem=journey-unknown$/);
  await expect(page.getByRole('alert')).toContainText('ابدأ من جديد');
  expect(await violationsOn(page)).toEqual([]);
  expect(troubles).toEqual([]);
});
