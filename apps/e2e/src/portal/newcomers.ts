import { expect, type Language, type Visitor } from './browser.js';
import { linkTo } from './mails.js';
import { beginning, textsIn } from './texts.js';

/** Somebody new, by the form and the mail: signed in afterwards, and acting for nobody yet. */
export async function createAccount(
  visitor: Visitor,
  name: string,
  address: string,
  language: Language = 'en',
): Promise<void> {
  const { page, open } = visitor;
  const says = (key: string) => beginning(textsIn(language)(`account:${key}`));
  await open('/register');
  await page.getByLabel(says('field.name')).fill(name);
  await page.getByLabel(says('field.email')).fill(address);
  await page.getByRole('button', { name: says('register.action') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(says('mail.title'));
  await open(await linkTo('confirm', address));
  await page.getByLabel(says('field.password')).fill(PASSWORD);
  await page.getByRole('button', { name: says('confirm.action') }).click();
  await page.waitForURL('**/home');
}

/** The password of everybody who gets an account in a test. */
export const PASSWORD = 'velvet otter harbour 7';

/** An organisation that waits for its verification and that the person acts for, by the form. */
export async function registerOrganisation(
  { page, open }: Visitor,
  name: string,
  country = 'TO',
  language: Language = 'en',
): Promise<void> {
  const says = (key: string) => beginning(textsIn(language)(`organisation:${key}`));
  await open('/organisation/register');
  await page.getByLabel(says('field.name')).fill(name);
  await page.getByLabel(says('field.kind')).selectOption({ index: 2 });
  await page.getByLabel(says('field.country')).selectOption(country);
  await page.getByRole('button', { name: says('register.action') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}
