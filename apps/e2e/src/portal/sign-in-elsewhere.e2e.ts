import { expect, test, violationsOn, type Visitor } from './browser.js';
import { createAccount, PASSWORD } from './newcomers.js';

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

/** Goes to the agency from the settings, where one is known already, and comes back. */
async function connectAgency({ page }: Visitor, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Connect Agency Example' }).click();
  await expect(page.locator('#provider-password-agency')).toBeFocused();
  await page.locator('#provider-password-agency').fill(password);
  await page.getByRole('button', { name: 'Go on to Agency Example' }).click();
}

test('somebody connects their account with an agency, signs in there, and takes the connection away again', async ({
  arrive,
}) => {
  test.slow();
  const address = `karim.${Date.now()}@coast.example`;
  const owner = await arrive({ as: null, language: 'en' });
  await createAccount(owner, 'Karim B.', address);
  await owner.open('/settings');
  const section = owner.page.getByRole('region', { name: 'Sign in elsewhere' });
  await connectAgency(owner, 'not the password');
  await expect(owner.page.getByRole('alert')).toContainText('The current password is wrong');
  expect(await violationsOn(owner.page)).toEqual([]);
  await owner.page.locator('#provider-password-agency').fill(PASSWORD);
  await owner.page.getByRole('button', { name: 'Go on to Agency Example' }).click();
  await owner.page.waitForURL('**/settings?connected=agency');
  await expect(owner.page.getByText('Your account is connected with Agency Example.')).toBeVisible();
  const line = section.getByRole('listitem').filter({ hasText: 'Agency Example' });
  await expect(line.getByText('Connected', { exact: true })).toBeVisible();

  const elsewhere = await arrive({ as: null, language: 'en' });
  await elsewhere.open('/sign-in?next=/settings');
  await elsewhere.page.getByRole('link', { name: 'Continue with Agency Example' }).click();
  await elsewhere.page.waitForURL('**/settings');
  await expect(elsewhere.page.getByText(`Signed in with ${address}`)).toBeVisible();

  const other = await arrive({ as: null, language: 'en' });
  await createAccount(other, 'Somebody Else', `else.${Date.now()}@coast.example`);
  await other.open('/settings');
  await connectAgency(other, PASSWORD);
  await other.page.waitForURL('**/settings?connected=agency&problem=identity-taken');
  await expect(other.page.getByRole('alert')).toContainText('connected to another account here');
  expect(await violationsOn(other.page)).toEqual([]);

  await line.getByRole('button', { name: 'Disconnect Agency Example' }).click();
  await line.getByLabel('Current password').fill(PASSWORD);
  await line.getByRole('button', { name: 'Disconnect Agency Example' }).click();
  await expect(line.getByText('Not connected')).toBeVisible();
  const stranger = await arrive({ as: null, language: 'en' });
  await stranger.open('/sign-in');
  await stranger.page.getByRole('link', { name: 'Continue with Agency Example' }).click();
  await stranger.page.waitForURL('**/welcome#*');
});
