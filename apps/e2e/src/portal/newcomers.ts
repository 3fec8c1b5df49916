import { expect, type Visitor } from './browser.js';
import { linkTo } from './mails.js';

/** Somebody new, by the form and the mail: signed in afterwards, and acting for nobody yet. */
export async function createAccount(visitor: Visitor, name: string, address: string): Promise<void> {
  const { page, open } = visitor;
  await open('/register');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail address').fill(address);
  await page.getByRole('button', { name: 'Send the mail' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail');
  await open(await linkTo('confirm', address));
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Confirm and sign in' }).click();
  await page.waitForURL('**/home');
}

/** The password of everybody who gets an account in a test. */
export const PASSWORD = 'velvet otter harbour 7';

/** An organisation that waits for its verification and that the person acts for, by the form. */
export async function registerOrganisation(
  { page, open }: Visitor,
  name: string,
  country = 'TO',
): Promise<void> {
  await open('/organisation/register');
  await page.getByLabel('Official name').fill(name);
  await page.getByLabel('Kind of organisation').selectOption({ index: 2 });
  await page.getByLabel('Country').selectOption(country);
  await page.getByRole('button', { name: 'Ask for verification' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}
