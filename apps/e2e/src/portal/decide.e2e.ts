import { randomUUID } from 'node:crypto';
import { expect, test, violationsOn, type Visitor } from './browser.js';
import { approve, BARELY_FITTING, proposed, write } from './by-api.js';

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

  // more than the need asks for takes a word
  const takes = second.page.getByRole('textbox', { name: 'How much of the offer this takes' });
  const evenMore = second.page.getByRole('checkbox', { name: 'The need still asks for Seats: 20' });
  await takes.fill('25');
  await expect(evenMore).not.toBeChecked();
  await second.page.getByRole('button', { name: BUTTON.ask }).click();
  await expect(evenMore).toBeFocused();
  expect(await violationsOn(second.page)).toEqual([]);
  await takes.fill('20');
  await expect(evenMore).toBeHidden();
  await takes.blur();

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
  const need = await write(requester, 'needs', { ...common, title: needTitle });
  const offer = await write(provider, 'offers', { ...common, title: offerTitle });
  await approve(coordinator, need);
  await approve(coordinator, offer);
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

/** The part of the desk where matches wait for both sides. */
const FOLLOW = '/queue?tab=follow';

test('a pair that the engine does not propose is proposed by hand, decided by another, changed, and taken back', async ({
  arrive,
}) => {
  test.setTimeout(240_000);
  const needTitle = `Pictures from the air ${randomUUID()}`;
  const offerTitle = `Course on tides ${randomUUID()}`;
  const elsewhere = `Course abroad ${randomUUID()}`;
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const second = await arrive({ as: 'Иван Петров', language: 'en' });
  const offer = { contentLanguage: 'en', capacity: { unit: 'seats', quantity: 40 } };
  const need = await write(requester, 'needs', {
    title: needTitle,
    summary: 'Farm advisers read pictures from the air.',
    contentLanguage: 'en',
    quantities: { seats: 5 },
  });
  const distant = await write(provider, 'offers', {
    ...offer,
    ...BARELY_FITTING,
    title: offerTitle,
    summary: 'Tides and what they do to a coast.',
  });
  const forbidden = await write(provider, 'offers', {
    ...offer,
    title: elsewhere,
    summary: 'Only for some countries.',
    eligibility: { groups: [], countries: ['NP'], applicantKinds: [] },
  });
  for (const address of [need, distant, forbidden]) await approve(coordinator, address);

  const { page, open } = coordinator;
  await open('/queue');
  await page.getByRole('link', { name: 'Propose a match by hand' }).click();
  await page.getByRole('searchbox', { name: 'Find an open need' }).fill(needTitle);
  await page.getByRole('link', { name: needTitle }).click();
  await page.getByRole('searchbox', { name: 'Find an open offer' }).fill(elsewhere);
  await page.getByRole('link', { name: elsewhere }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'These two cannot be proposed' });
  await expect(refusal).toContainText('The country may receive it: not met');
  await expect(page.getByRole('button', { name: 'Propose the match' })).toHaveCount(0);
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'Choose another offer' }).click();
  await page.getByRole('searchbox', { name: 'Find an open offer' }).fill(offerTitle);
  await page.getByRole('link', { name: offerTitle }).click();
  await page.getByRole('button', { name: 'Propose the match' }).click();
  await expect(page.getByText('Give a reason')).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Why should these two meet?' })
    .fill('They worked together before.');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Propose the match' }).click();
  await page.waitForURL(/item=proposal/);
  const id = /proposal\.([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';

  // whoever proposes does not decide
  await expect(page.getByRole('button', { name: BUTTON.ask })).toBeDisabled();
  await expect(page.getByText('another coordinator must approve it')).toBeVisible();
  await second.open(`/queue?tab=propose&item=proposal.${id}`);
  await expect(second.page.getByText('They worked together before.')).toBeVisible();
  await second.page.getByRole('button', { name: BUTTON.ask }).click();
  await second.page.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => statusOf(coordinator, id)).toBe('approved');

  // it takes another amount from now on
  await open(`${FOLLOW}&item=proposal.${id}`);
  await page.getByRole('button', { name: /^Change how much it takes/ }).waitFor();
  await page.keyboard.press('e');
  const amount = page.getByRole('textbox', { name: 'How much of the offer this takes' });
  await expect(amount).toHaveValue('5');
  await amount.fill('none');
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByText('Give a number above zero')).toBeVisible();
  await amount.fill('4');
  await page.getByRole('textbox', { name: 'Why do you change it?' }).fill('One seat is promised elsewhere.');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByRole('button', { name: 'Send now' })).toBeHidden();

  // and is taken back, with the reason, which both sides read
  await open(`${FOLLOW}&item=proposal.${id}`);
  await expect(page.getByText(/^Taken of the offer:.*4/)).toBeVisible();
  await page.keyboard.press('r');
  await page.getByRole('textbox', { name: 'Why do you take it back?' }).fill('The course is cancelled.');
  await page.getByRole('button', { name: 'Take the approval back' }).click();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => statusOf(second, id)).toBe('revoked');
  await requester.open(`/matches/${id}`);
  await expect(requester.page.getByText('The course is cancelled.')).toBeVisible();
  expect([...coordinator.troubles, ...second.troubles]).toEqual([]);
});

test('a coordinator keeps filters under a name, and is told the keys on "?"', async ({ arrive }) => {
  const { page, open, troubles } = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  await open('/queue?tab=screen');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('need');
  await page.getByRole('combobox', { name: 'Waiting' }).selectOption({ label: '7 days or more' });
  await page.getByRole('button', { name: 'Save these filters…' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Give them a name.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Old needs');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Decide on matches' }).click();
  await page.reload();
  await page.getByRole('link', { name: 'Old needs' }).click();
  await expect(page.getByRole('combobox', { name: 'Waiting' })).toHaveValue('7');
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('need');
  await expect(page.getByRole('link', { name: 'Old needs' })).toHaveAttribute('aria-current', 'page');
  expect(await violationsOn(page)).toEqual([]);

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys.getByText('Undo the last decision, within a minute')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await keys.getByRole('checkbox', { name: 'Use keyboard shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('?');
  await expect(keys).toBeHidden();
  await page.getByRole('button', { name: 'Forget the filters “Old needs”' }).click();
  await expect(page.getByRole('link', { name: 'Old needs' })).toHaveCount(0);
  expect(troubles).toEqual([]);
});
