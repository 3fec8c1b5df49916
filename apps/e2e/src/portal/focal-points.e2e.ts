import { randomUUID } from 'node:crypto';
import { expect, originOfMutua, test, violationsOn, type Visitor } from './browser.js';
import { createAccount } from './newcomers.js';

const MINISTRY = 'وزارة الاتصالات (مثال)';

/** A ministry of the same country that waits for its verification, by the API. */
async function registerMinistry({ page }: Visitor, name: string): Promise<void> {
  const answer = await page.request.post('/api/directory/organisations', {
    data: { name, kind: 'government', country: 'YE' },
    headers: { 'Idempotency-Key': randomUUID(), Origin: originOfMutua() },
  });
  expect(answer.status(), await answer.text()).toBe(201);
}

interface FocalPoints {
  readonly items: readonly { readonly country: string; readonly organisationId: string }[];
}

test('a coordinator names a ministry as the focal point of its country, whose people then endorse others, and takes that back', async ({
  arrive,
}) => {
  const stamp = Date.now();
  const name = `Ministry of Wells ${stamp}`;
  const newcomer = await arrive({ as: null, language: 'en' });
  await createAccount(newcomer, 'Salim Nasser', `salim.${stamp}@wells.example`);
  await registerMinistry(newcomer, name);
  const focalPoint = await arrive({ as: 'ليلى حداد', language: 'ar' });
  const endorse = focalPoint.page.getByRole('navigation').getByRole('link', { name: 'وزارات تنتظر الإقرار' });
  await focalPoint.open('/home');
  await expect(endorse).toHaveCount(0);

  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const { page } = coordinator;
  await coordinator.open('/home');
  await page.getByRole('navigation').getByRole('link', { name: 'National focal points' }).click();
  await page.getByLabel('Country', { exact: true }).selectOption('YE');
  const ministry = page.getByRole('region', { name: 'National focal point: Yemen' });
  await expect(ministry.getByText('There is none yet.')).toBeVisible();
  // who is not verified cannot be named
  await expect(page.getByText(name)).toHaveCount(0);
  await ministry.getByRole('button', { name: `Name ${MINISTRY}` }).click();
  await expect(ministry.getByText('This organisation is it.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await focalPoint.open('/home');
  await endorse.click();
  const waiting = focalPoint.page.getByRole('region', { name });
  await waiting.getByRole('button', { name: `إقرار ${name}` }).click();
  await expect(waiting).toHaveCount(0);
  expect(await violationsOn(focalPoint.page)).toEqual([]);

  // on its page in the queue the same can be done
  const { items } = (await (await page.request.get('/api/directory/focal-points')).json()) as FocalPoints;
  const [named] = items.filter(({ country }) => country === 'YE');
  await coordinator.open(`/queue?tab=verify&item=organisation.${named?.organisationId}`);
  await expect(ministry.getByText('This organisation is it.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  // without a say of theirs the country keeps its focal point, and nobody waits for it
  await ministry.getByRole('checkbox', { name: 'Other ministries of the country wait' }).uncheck();
  await ministry.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('is now the national focal point: Yemen.')).toBeAttached();
  await coordinator.open('/focal-points');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Yemen' }) });
  await expect(row.getByText('Does not endorse')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await focalPoint.open('/home');
  await expect(endorse).toHaveCount(0);

  await row.getByRole('button', { name: `Take back ${MINISTRY}` }).click();
  await row.getByRole('button', { name: `Take back ${MINISTRY}` }).click();
  await expect(row).toHaveCount(0);
  expect([...newcomer.troubles, ...focalPoint.troubles, ...coordinator.troubles]).toEqual([]);
});
