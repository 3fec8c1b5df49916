import { createHmac } from 'node:crypto';
import { expect, test, violationsOn } from './browser.js';
import { createAccount, PASSWORD } from './newcomers.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

/** What an authenticator app shows for a secret in base32 now (RFC 6238). */
function codeOf(secret: string): string {
  const bits = [...secret.replace(/\s/g, '')]
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS)));
  const digest = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('people decide how they are called, in which language, and how they sign in', async ({ arrive }) => {
  test.slow();
  const address = `lucia.${Date.now()}@coast.example`;
  const visitor = await arrive({ as: null, language: 'en' });
  const { page, open } = visitor;
  await createAccount(visitor, 'Lucia Vega', address);
  await open('/settings');
  await page.getByLabel('Your name').fill('Lucía Vega');
  await page.getByRole('main').getByLabel('Language', { exact: true }).selectOption('es');
  await page.getByRole('region', { name: 'Name and language' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Su cuenta');
  // the browser asks for English, the profile for Spanish
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Su cuenta');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByText('Lucía Vega').first()).toBeVisible();

  const other = await arrive({ as: null, language: 'en' });
  await other.open('/sign-in');
  await other.page.getByLabel('E-mail address').fill(address);
  await other.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await other.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await other.page.waitForURL('**/home');
  await expect(other.page.locator('html')).toHaveAttribute('lang', 'es');

  await page.reload();
  await page.getByRole('button', { name: /^Cerrar la sesión en/ }).click();
  await expect(page.getByRole('button', { name: /^Cerrar la sesión en/ })).toHaveCount(0);
  await other.page.reload();
  await expect(other.page.getByRole('link', { name: /sign in|iniciar sesión/i }).first()).toBeVisible();

  await page.getByRole('combobox', { name: 'Idioma' }).first().selectOption('en');
  await page.getByLabel('New password').fill('marble lantern estuary 9');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByRole('alert')).toContainText('Give your current password');
  await page.getByLabel('Current password').first().fill('not the password');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByRole('alert')).toContainText('The current password is wrong');
  await page.getByLabel('Current password').first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('The password is changed')).toBeVisible();

  await page.locator('#factor-password').fill('marble lantern estuary 9');
  await page.getByRole('button', { name: 'Set up a second factor' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the secret' })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  const secret = await page.locator('code').innerText();
  await page.getByLabel('The code that it shows').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByRole('heading', { name: 'Keep these recovery codes' })).toBeFocused();
  const recoveryCode = await page
    .getByRole('listitem')
    .filter({ hasText: /^[\w-]{8,}$/ })
    .first()
    .innerText();
  await page.getByRole('button', { name: 'I have kept them' }).click();

  const third = await arrive({ as: null, language: 'en' });
  await third.open('/sign-in');
  await third.page.getByLabel('E-mail address').fill(address);
  await third.page.getByLabel('Password', { exact: true }).fill('marble lantern estuary 9');
  await third.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(third.page.getByRole('alert')).toContainText('Enter the code of your app');
  await third.page.getByLabel('Code of your app').fill(recoveryCode);
  await third.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await third.page.waitForURL('**/home');
});

test('people choose which mails tell them of what is new, and are told when another browser was quicker', async ({
  arrive,
}) => {
  const visitor = await arrive({ as: null, language: 'en' });
  const { page, open } = visitor;
  await createAccount(visitor, 'Amina Sow', `amina.${Date.now()}@coast.example`);
  await open('/settings');
  const mails = page.getByRole('region', { name: 'Mails' });
  await expect(mails.getByRole('radio', { name: /^Once a day/ })).toBeChecked();
  const other = await page.context().newPage();
  await other.goto('/settings');
  const mailsThere = other.getByRole('region', { name: 'Mails' });
  await expect(mailsThere.getByRole('radio', { name: /^Once a day/ })).toBeChecked();

  await mails.getByRole('radio', { name: 'Never' }).check();
  await mails.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('It is saved.')).toBeVisible();
  await page.reload();
  await expect(mails.getByRole('radio', { name: 'Never' })).toBeChecked();

  await mailsThere.getByRole('radio', { name: 'At once' }).check();
  await mailsThere.getByRole('button', { name: 'Save' }).click();
  await expect(mailsThere.getByRole('alert')).toBeVisible();
  await page.reload();
  await expect(mails.getByRole('radio', { name: 'Never' })).toBeChecked();
});
