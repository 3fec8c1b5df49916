import { randomUUID } from 'node:crypto';
import { approve, step, write } from './by-api.js';
import { expect, test, violationsOn } from './browser.js';
import { createAccount, registerOrganisation } from './newcomers.js';

test('a need on health is found in Chinese, from the header and by keyboard, with the offers for it', async ({
  arrive,
}) => {
  const mark = randomUUID().slice(0, 8);
  const needTitle = `Triage in rural clinics ${mark}`;
  const offerTitle = `Course on triage ${mark}`;
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'ar', width: 360 });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const about = { aiTopics: ['health'], contentLanguage: 'en', summary: 'Who is to be treated first.' };
  await approve(coordinator, await write(requester, 'needs', { ...about, title: needTitle }));
  await approve(coordinator, await write(provider, 'offers', { ...about, title: offerTitle }));

  const { page, open } = provider;
  await open('/home');
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.type(`卫生 ${mark}/`);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=*');
  const needs = page.getByRole('region', { name: 'الاحتياجات' });
  const offers = page.getByRole('region', { name: 'العروض' });
  await expect(needs.getByRole('link', { name: needTitle })).toBeVisible();
  await expect(needs.getByRole('listitem')).toHaveCount(1);
  await expect(needs.getByRole('status')).toHaveText('نتيجة واحدة');
  await expect(offers.getByRole('link', { name: offerTitle })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);

  await needs.getByRole('link', { name: needTitle }).click();
  await expect(page.getByRole('heading', { level: 1, name: needTitle })).toBeVisible();
  expect(provider.troubles).toEqual([]);
});

test('a search that finds nothing, and one that is too short, say what would be right', async ({
  arrive,
}) => {
  const { page, open, troubles } = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  await open('/search?q=x');
  await expect(page.getByRole('heading', { name: 'That is too short to search for' })).toBeVisible();
  await open('/search?q=1234567890');
  await expect(page.getByText('No need that you may see has all of these words')).toBeVisible();
  await expect(page.getByText('No offer that you may see has all of these words')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('1234567890');
  expect(await violationsOn(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('people of an organisation that is yet to be verified are told that they find their own, and find all afterwards', async ({
  arrive,
}) => {
  const mark = randomUUID().slice(0, 8);
  const title = `Tide gauges that learn ${mark}`;
  const stamp = Date.now();
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const need = { title, summary: 'Which tide comes next.', contentLanguage: 'en' };
  await approve(coordinator, await write(requester, 'needs', need));

  const newcomer = await arrive({ as: null, language: 'en' });
  const { page, open } = newcomer;
  await createAccount(newcomer, 'Sione Taufa', `sione.${stamp}@tides.example`);
  await registerOrganisation(newcomer, `Ministry of Tides ${stamp}`);
  const { session } = (await (await page.request.get('/api/directory/session')).json()) as {
    session: { organisationId: string };
  };
  await open(`/search?q=${mark}`);
  const note = page.getByText('Until your organisation is verified');
  await expect(note).toBeVisible();
  await expect(note.getByRole('link')).toHaveAttribute('href', '/public');
  await expect(page.getByRole('link', { name: title })).toBeHidden();
  expect(await violationsOn(page)).toEqual([]);

  await step(coordinator, `/api/directory/organisations/${session.organisationId}`, 'verify');
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: title })).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expect(note).toBeHidden();
  expect(newcomer.troubles).toEqual([]);
});
