import { expect, test, violationsOn, type Visitor } from './browser.js';
import { createAccount, PASSWORD } from './newcomers.js';

async function signIn({ page, open }: Visitor, address: string): Promise<void> {
  await open('/sign-in');
  await page.getByLabel('E-mail address').fill(address);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('an administrator finds a person, gives them an office, ends their sessions, locks and unlocks them', async ({
  arrive,
}) => {
  test.slow();
  const stamp = Date.now();
  const name = `Salma Idris ${stamp}`;
  const address = `salma.${stamp}@coast.example`;
  const newcomer = await arrive({ as: null, language: 'en' });
  await createAccount(newcomer, name, address);

  const { page, open } = await arrive({ as: 'Ada Mensah', language: 'en' });
  await open('/home');
  await page.getByRole('navigation').getByRole('link', { name: 'People' }).click();
  const find = page.getByRole('search', { name: 'Name or e-mail address' });
  await find.getByLabel('Name or e-mail address').fill(`idris ${stamp}`);
  await find.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/find=idris/);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  expect(await violationsOn(page)).toEqual([]);

  await page.getByLabel('Coordinator').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Their offices are saved.')).toBeVisible();
  await newcomer.open('/queue');
  await expect(newcomer.page.getByRole('heading', { level: 1 })).toHaveText('Decisions');

  await page.getByRole('button', { name: `End all sessions of ${name}` }).click();
  await page.getByRole('button', { name: `End all sessions of ${name}` }).click();
  await expect(page.getByText(`${name} is signed out everywhere.`)).toBeVisible();
  await newcomer.page.reload();
  await expect(newcomer.page.getByRole('heading', { level: 1 })).toHaveText('Please sign in');
  await expect(newcomer.page.getByText('Your session has ended')).toBeVisible();
  // it stays true, also of a page that is opened later
  await newcomer.open('/inbox');
  await expect(newcomer.page.getByText('Your session has ended')).toBeVisible();

  await page.getByRole('button', { name: `Lock ${name}` }).click();
  await page.getByRole('button', { name: `Lock ${name}` }).click();
  await expect(page.getByText('Locked', { exact: true })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await signIn(newcomer, address);
  await expect(newcomer.page.getByRole('alert')).toContainText('The address or the password is wrong');
  await page.getByRole('button', { name: `Unlock ${name}` }).click();
  await expect(page.getByText('Active', { exact: true })).toBeVisible();
  await signIn(newcomer, address);
  await newcomer.page.waitForURL('**/home');
});

test('the last administrator stays one, and is told why', async ({ arrive }) => {
  const { page, open } = await arrive({ as: 'Ada Mensah', language: 'en' });
  await open('/people?find=mensah');
  await page.getByRole('main').getByRole('link', { name: 'Ada Mensah' }).click();
  await page.getByLabel('Administrator').uncheck();
  await page.getByLabel('Coordinator').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Nobody could administer afterwards');
  await page.getByRole('button', { name: 'Lock Ada Mensah' }).click();
  await page.getByRole('button', { name: 'Lock Ada Mensah' }).click();
  await expect(page.getByRole('status').getByText('Nobody could administer afterwards')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Administrator')).toBeChecked();
});

test('who does not administer sees nobody', async ({ arrive }) => {
  const { page, open } = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  await open('/people');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'People' })).toHaveCount(0);
  await expect(page.getByRole('search', { name: 'Name or e-mail address' })).toHaveCount(0);
});
