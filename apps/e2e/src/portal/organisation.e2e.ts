import { expect, test, violationsOn } from './browser.js';
import { linkTo } from './mails.js';
import { createAccount, PASSWORD, registerOrganisation } from './newcomers.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

test('a newcomer registers a ministry, hears why it was refused, and corrects it', async ({ arrive }) => {
  test.slow();
  const stamp = Date.now();
  const name = `Ministry of Harbours ${stamp}`;
  const newcomer = await arrive({ as: null, language: 'en' });
  const { page } = newcomer;
  await createAccount(newcomer, 'Amara Okoye', `amara.${stamp}@harbours.example`);

  // what waits is the organisation; what is missing and what is wrong is said at the field
  await page.getByRole('link', { name: 'Register your organisation' }).click();
  await page.getByRole('button', { name: 'Ask for verification' }).click();
  await expect(page.getByRole('alert')).toContainText('Give the official name');
  await page.getByLabel('Official name').fill(name);
  await page.getByLabel('Kind of organisation').selectOption({ label: 'Government' });
  await page.getByLabel('Country').selectOption('KE');
  await page.getByLabel('Official domain').fill('https://harbours.go.ke/');
  await page
    .getByLabel('Letter')
    .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: PDF });
  await page.getByRole('button', { name: 'Ask for verification' }).click();
  await expect(page.getByRole('alert')).toContainText('Give a domain such as minict.gov.rw');
  await page.getByLabel('Official domain').fill('harbours.go.ke');
  // a reload loses nothing that was typed; a file has to be chosen again
  await page.reload();
  await expect(page.getByLabel('Official name')).toHaveValue(name);
  await expect(page.getByLabel('Country')).toHaveValue('KE');
  await expect(page.getByLabel('Official domain')).toHaveValue('harbours.go.ke');
  await page
    .getByLabel('Letter')
    .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: PDF });
  expect(await violationsOn(page)).toEqual([]);
  newcomer.troubles.splice(0);
  await page.getByRole('button', { name: 'Ask for verification' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('What happens next')).toBeVisible();
  await expect(page.getByRole('link', { name: 'letter.pdf' })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  await coordinator.open('/queue?tab=verify&country=KE');
  await coordinator.page.getByRole('link', { name }).click();
  await expect(coordinator.page.getByRole('link', { name: 'letter.pdf' })).toBeVisible();
  await coordinator.page.getByRole('button', { name: 'Refuse, with a reason…' }).click();
  await coordinator.page
    .getByRole('textbox', { name: 'What is missing or wrong?' })
    .fill('The letter bears no signature.');
  await coordinator.page.getByRole('button', { name: 'Refuse', exact: true }).click();
  // a decision that is held goes out when the queue is left
  const refused = coordinator.page.waitForResponse((response) => response.url().endsWith('/refuse'));
  await coordinator.page.getByRole('link', { name: 'What waits for me' }).click();
  expect((await refused).status()).toBe(200);

  await page.reload();
  await expect(page.getByText('The letter bears no signature.')).toBeVisible();
  await page.getByRole('link', { name: 'Correct', exact: true }).click();
  await page.getByLabel('Website').fill('https://www.harbours.go.ke');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Waiting for verification')).toBeVisible();
  await newcomer.open('/organisation/register');
  await expect(page.getByLabel('Official name')).toHaveValue('');
});

test('who manages an organisation lets colleagues and programs in, and out again', async ({ arrive }) => {
  test.slow();
  const stamp = Date.now();
  const manager = await arrive({ as: null, language: 'en' });
  const { page } = manager;
  await createAccount(manager, 'Amara Okoye', `amara.${stamp}@lakes.example`);
  await registerOrganisation(manager, `Institute of Lakes ${stamp}`);

  await page.getByRole('link', { name: 'Members' }).click();
  const colleague = `kofi.${stamp}@harbours.example`;
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose at least one role');
  await page.getByLabel('E-mail address').fill(colleague);
  await page
    .getByRole('form', { name: 'Invite somebody' })
    .getByRole('checkbox', { name: 'Requester' })
    .check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText(colleague).first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  const invited = await arrive({ as: null, language: 'en' });
  await invited.open(await linkTo('invitation', colleague));
  await invited.page.getByLabel('Your name').fill('Kofi Adu');
  await invited.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await invited.page.getByRole('button', { name: 'Accept' }).click();
  await invited.page.waitForURL('**/home');
  await invited.open('/organisation/api-keys');
  await expect(invited.page.getByText('Only those who manage the organisation')).toBeVisible();

  await page.reload();
  const line = page.getByRole('listitem').filter({ hasText: 'Kofi Adu' });
  await line.getByText('Change what Kofi Adu does').click();
  await line.getByRole('checkbox', { name: 'Manages the organisation' }).check();
  await line.getByRole('button', { name: 'Save' }).click();
  await expect(line.getByText('Requester · Manages the organisation')).toBeVisible();
  await line.getByRole('button', { name: 'Remove Kofi Adu' }).click();
  await line.getByRole('button', { name: 'Remove Kofi Adu' }).click();
  await expect(line).toHaveCount(0);
  await page.getByRole('button', { name: 'Leave the organisation' }).click();
  await page.getByRole('button', { name: 'Leave the organisation' }).click();
  await expect(page.getByText('Nobody would be left who manages the organisation')).toBeVisible();

  await page.getByRole('link', { name: 'API keys' }).click();
  await page.getByLabel('What it is for').fill('Statistics office');
  await page.getByRole('checkbox', { name: 'Requester' }).check();
  await page.getByRole('checkbox', { name: 'Read needs' }).check();
  await page.getByRole('button', { name: 'Make a key' }).click();
  const secret = page.getByText(/^mutua_/);
  await expect(secret).toBeVisible();
  const apiKey = await secret.innerText();
  // a program has no cookie
  const exchange = () =>
    fetch(new URL('/api/directory/tokens', page.url()), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ apiKey }),
    });
  expect((await exchange()).status).toBe(200);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('API keys');
  await expect(secret).toHaveCount(0);
  await page.getByRole('button', { name: 'Revoke Statistics office' }).click();
  await page.getByRole('button', { name: 'Revoke Statistics office' }).click();
  await expect(page.getByText('There is no key')).toBeVisible();
  expect((await exchange()).status).toBe(401);
});

test('whoever acts for several organisations changes between them on the page of theirs', async ({
  arrive,
}) => {
  const stamp = Date.now();
  const visitor = await arrive({ as: null, language: 'en' });
  const { page, open } = visitor;
  await createAccount(visitor, 'Sione Tau', `sione.${stamp}@islands.example`);
  await registerOrganisation(visitor, `First Institute ${stamp}`);
  await registerOrganisation(visitor, `Second Institute ${stamp}`);
  await page.getByRole('button', { name: `Act for First Institute ${stamp}` }).click();
  await page.waitForURL('**/home');
  await open('/organisation');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`First Institute ${stamp}`);
  expect(visitor.troubles).toEqual([]);
});
