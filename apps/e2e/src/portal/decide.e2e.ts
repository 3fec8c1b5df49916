import { randomUUID } from 'node:crypto';
import { expect, test, violationsOn, type Visitor } from './browser.js';

const BOTH = {
  cooperationTypes: ['training', 'technical-assistance'],
  aiTopics: ['agriculture', 'skills'],
  sdgGoals: [2, 4],
  targetGroups: ['rural-remote'],
  languages: ['fr', 'en'],
  deliveryModes: ['remote'],
  period: { start: '2027-01-01', end: '2028-12-31' },
  nonMilitaryPurpose: true,
  submit: true,
};

/** Writes a need or an offer by the API, as the person who is signed in there. */
async function write({ page }: Visitor, what: 'needs' | 'offers', content: object): Promise<void> {
  const response = await page.request.post(`/api/${what}`, {
    data: { ...BOTH, ...content },
    headers: { 'Idempotency-Key': randomUUID(), Origin: new URL(page.url()).origin },
  });
  expect(response.status(), await response.text()).toBe(201);
}

interface Proposal {
  readonly id: string;
  readonly needTitle: string;
  readonly offerTitle: string;
}

const BUTTON = { approve: /^Approve and open/, ask: /^Approve: ask both sides/ } as const;

/** Screens what waits with a title, by the keyboard, and sends it. */
async function screen(coordinator: Visitor, title: string): Promise<void> {
  const { page, open } = coordinator;
  await open('/queue?tab=screen');
  await page.getByRole('link').filter({ hasText: title }).click();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: BUTTON.approve })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText(`Approved: ${title}`)).toBeVisible();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText(`Approved: ${title}`)).toBeHidden();
}

/** The proposal of a need and an offer, as soon as it is made. */
async function proposed({ page }: Visitor, needTitle: string, offerTitle: string): Promise<string> {
  let found: Proposal | undefined;
  await expect
    .poll(async () => {
      const response = await page.request.get('/api/matching/proposals?status=proposed&limit=100');
      const { items } = (await response.json()) as { items: Proposal[] };
      found = items.find((each) => each.needTitle === needTitle && each.offerTitle === offerTitle);
      return found !== undefined;
    })
    .toBe(true);
  return found?.id ?? '';
}

async function statusOf({ page }: Visitor, id: string): Promise<string> {
  const response = await page.request.get(`/api/matching/proposals/${id}`);
  return ((await response.json()) as { status: string }).status;
}

test('a coordinator screens and approves; both sides see why, accept, and see how to reach one another', async ({
  arrive,
}) => {
  const needTitle = `Reconnaître les maladies ${randomUUID()}`;
  const offerTitle = `Course on plant health ${randomUUID()}`;
  const requester = await arrive({ as: 'Awa Diop', language: 'fr' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'ar', width: 360 });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const second = await arrive({ as: 'Иван Петров', language: 'en' });
  const common = { summary: 'Farm advisers recognise diseases of crops from photographs.' };
  await write(requester, 'needs', {
    ...common,
    title: needTitle,
    contentLanguage: 'fr',
    quantities: { seats: 20 },
  });
  await write(provider, 'offers', {
    ...common,
    title: offerTitle,
    contentLanguage: 'en',
    capacity: { unit: 'seats', quantity: 200 },
  });
  await screen(coordinator, needTitle);
  await screen(coordinator, offerTitle);

  const id = await proposed(coordinator, needTitle, offerTitle);
  const address = `/queue?tab=propose&item=proposal.${id}`;
  for (const { page, open } of [coordinator, second]) {
    await open(address);
    await expect(page.getByRole('button', { name: BUTTON.ask })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'How much of the offer this takes' })).toHaveValue('20');
  }
  expect(await violationsOn(coordinator.page)).toEqual([]);

  // what is held can be taken back
  await coordinator.page.keyboard.press('a');
  await expect(coordinator.page.getByText(`Approved: ${needTitle}`)).toBeVisible();
  await coordinator.page.keyboard.press('u');
  await expect(coordinator.page.getByText(`Approved: ${needTitle}`)).toBeHidden();
  expect(await statusOf(coordinator, id)).toBe('proposed');

  // and what is not taken back is sent when the page is left
  await coordinator.open(address);
  await expect(coordinator.page.getByRole('button', { name: BUTTON.ask })).toBeVisible();
  await coordinator.page.keyboard.press('a');
  await expect(coordinator.page.getByText(`Approved: ${needTitle}`)).toBeVisible();
  await coordinator.page.getByRole('link', { name: 'Inbox' }).click();
  await expect.poll(() => statusOf(second, id)).toBe('approved');

  // the slower of two coordinators is told, and sees it as it is now
  await second.page.keyboard.press('a');
  await expect(second.page.getByRole('alert')).toContainText('Somebody else changed or decided this');
  await expect(second.page.getByText('This has been decided.')).toBeVisible();

  await provider.open(`/matches/${id}`);
  await expect(provider.page.getByRole('heading', { name: 'جميع المعايير' })).toBeVisible();
  expect(await violationsOn(provider.page)).toEqual([]);
  await provider.page.getByRole('button', { name: 'قبول المواءمة' }).click();
  await expect(provider.page.getByRole('button', { name: 'قبول المواءمة' })).toBeHidden();

  await requester.open('/matches');
  await requester.page.getByRole('link', { name: offerTitle }).click();
  await requester.page.getByRole('button', { name: 'Accepter', exact: true }).click();
  await expect(requester.page.getByRole('heading', { name: 'Comment vous joindre' })).toBeVisible();
  expect(await violationsOn(requester.page)).toEqual([]);
  for (const { troubles } of [provider, coordinator]) expect(troubles).toEqual([]);
});

test('a match is declined with a coded reason, which the other side reads', async ({ arrive }) => {
  const needTitle = `Besoin ${randomUUID()}`;
  const offerTitle = `Offer ${randomUUID()}`;
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const common = {
    summary: 'Farm advisers recognise diseases of crops from photographs.',
    contentLanguage: 'en',
  };
  await write(requester, 'needs', { ...common, title: needTitle });
  await write(provider, 'offers', { ...common, title: offerTitle });
  await screen(coordinator, needTitle);
  await screen(coordinator, offerTitle);
  const id = await proposed(coordinator, needTitle, offerTitle);
  await coordinator.open(`/queue?tab=propose&item=proposal.${id}`);
  await coordinator.page.getByRole('button', { name: BUTTON.ask }).click();
  await coordinator.page.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => statusOf(coordinator, id)).toBe('approved');

  const { page, open, troubles } = requester;
  await open(`/matches/${id}`);
  await page.getByRole('button', { name: 'Decline, with a reason…' }).click();
  await page.getByRole('button', { name: 'Decline the match' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('radio', { name: 'The subject does not suit' }).check();
  await page.getByRole('textbox').fill('We look for livestock, not crops.');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Decline the match' }).click();
  await expect(page.getByText('We look for livestock, not crops.')).toBeVisible();
  await provider.open(`/matches/${id}`);
  await expect(provider.page.getByText('We look for livestock, not crops.')).toBeVisible();
  expect(troubles).toEqual([]);
});
