import { expect, test, violationsOn, type Visitor } from './browser.js';
import { send, writeNeed, writeOffer } from './forms.js';

const NEED = 'Cassava diseases in photographs';
const OFFER = 'Course on diseases of cassava';

/** Decides on what is called so in a part of the coordinators' queue, and does not wait for the minute to undo it. */
async function decide({ page, open }: Visitor, tab: string, title: string, decision: string): Promise<void> {
  // contexts hear of one another in a moment
  await expect(async () => {
    await open(`/queue?tab=${tab}`);
    await page
      .getByRole('region', { name: 'Waiting' })
      .getByRole('link')
      .filter({ hasText: title })
      .first()
      .click({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole('button', { name: decision }).click();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByRole('button', { name: 'Send now' })).toBeHidden();
}

test('from a need and an offer to a match that both sides have accepted, as three people at three browsers', async ({
  arrive,
}) => {
  test.setTimeout(240_000);
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });

  await requester.open('/needs/new');
  await writeNeed(requester.page, NEED);
  await send(requester.page);
  await expect(requester.page.getByRole('heading', { level: 1, name: 'It is sent' })).toBeVisible();
  await provider.open('/offers/new');
  await writeOffer(provider.page, OFFER);
  await send(provider.page);
  await expect(provider.page.getByRole('heading', { level: 1, name: 'It is sent' })).toBeVisible();

  await decide(coordinator, 'screen', NEED, 'Approve and open');
  await decide(coordinator, 'screen', OFFER, 'Approve and open');
  await decide(coordinator, 'propose', NEED, 'Approve: ask both sides');

  for (const { page, open } of [requester, provider]) {
    await open('/matches');
    // which of the provider's offers was chosen is for clearing to say
    await page.getByRole('listitem').filter({ hasText: 'Waiting for both sides' }).getByRole('link').click();
    await expect(page.getByText(NEED).first()).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Accept the match' }).click();
    await expect(page.getByRole('button', { name: 'Accept the match' })).toBeHidden();
  }
  await requester.page.reload();
  for (const { page } of [requester, provider]) {
    await expect(page.getByText('Accepted by both').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'How to reach one another' })).toBeVisible();
  }
  expect([...requester.troubles, ...provider.troubles, ...coordinator.troubles]).toEqual([]);
});

test('of two coordinators who decide on one thing, the second is told, and sees it as it is', async ({
  arrive,
}) => {
  const title = 'A need that two decide on';
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  await requester.open('/needs/new');
  await writeNeed(requester.page, title);
  await send(requester.page);
  await expect(requester.page.getByRole('heading', { level: 1, name: 'It is sent' })).toBeVisible();

  const coordinators = [
    await arrive({ as: 'Carmen Ruiz', language: 'en' }),
    await arrive({ as: 'Иван Петров', language: 'en' }),
  ];
  for (const { page, open } of coordinators) {
    await open('/queue?tab=screen');
    await page.getByRole('region', { name: 'Waiting' }).getByRole('link').filter({ hasText: title }).click();
    await page.getByRole('button', { name: 'Approve and open' }).click();
  }
  for (const { page } of coordinators) await page.getByRole('button', { name: 'Send now' }).click();
  const [, second] = coordinators;
  await expect(second?.page.getByText('Not taken') ?? requester.page.locator('html')).toBeVisible();
  await requester.open('/needs');
  const row = requester.page.getByRole('listitem').filter({ hasText: title });
  await expect(row.filter({ hasText: 'Open' })).toHaveCount(1);
});
