import { randomUUID } from 'node:crypto';
import { approve, proposed, step, write } from './by-api.js';
import { expect, test, violationsOn, type Visitor } from './browser.js';
import { beginning, textsIn } from './texts.js';

/** A match that both sides have accepted, all of it by the API; gives its id. */
async function accepted(requester: Visitor, provider: Visitor, coordinator: Visitor): Promise<string> {
  const mark = randomUUID().slice(0, 8);
  const about = {
    contentLanguage: 'en',
    aiTopics: ['transport'],
    summary: 'Buses that come when they are needed.',
  };
  const need = `Timetables that learn ${mark}`;
  const offer = `Course on timetables ${mark}`;
  await approve(coordinator, await write(provider, 'offers', { ...about, title: offer }));
  await approve(coordinator, await write(requester, 'needs', { ...about, title: need }));
  const id = await proposed(coordinator, need, offer);
  const address = `/api/matching/proposals/${id}`;
  await approve(coordinator, address);
  await step(requester, address, 'accept');
  await step(provider, address, 'accept');
  return id;
}

test('a match that both sides have accepted is cancelled by the provider, and the requester reads why', async ({
  arrive,
}) => {
  const requester = await arrive({ as: 'Awa Diop', language: 'fr' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const match = await accepted(requester, provider, coordinator);

  const { page, open } = provider;
  await open(`/matches/${match}`);
  await expect(page.getByRole('heading', { name: 'How to reach one another' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel the match…' }).click();
  const form = page.getByRole('form', { name: 'Why do you cancel it?' });
  const cancel = form.getByRole('button', { name: 'Cancel the match' });
  // what ends a match by itself is nobody's reason
  await expect(form.getByRole('radio', { name: 'The staff are no longer available' })).toBeVisible();
  await expect(form.getByRole('radio', { name: 'The need was withdrawn' })).toHaveCount(0);
  await cancel.click();
  await expect(form.getByRole('alert')).toBeVisible();
  await form.getByRole('radio', { name: 'The staff are no longer available' }).check();
  await expect(form.getByRole('alert')).toHaveCount(0);
  await form.getByRole('textbox').fill('Our only trainer has moved to another institute.');
  expect(await violationsOn(page)).toEqual([]);
  await cancel.click();
  await expect(page.getByRole('heading', { name: 'Why it ended' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How to reach one another' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Cancel the match…' })).toHaveCount(0);
  expect(await violationsOn(page)).toEqual([]);

  const says = (key: string) => beginning(textsIn('fr')(key));
  await requester.open(`/matches/${match}`);
  const ended = requester.page.getByRole('region', { name: says('match:page.ended') });
  await expect(ended.getByText('Le personnel n’est plus disponible')).toBeVisible();
  await expect(ended.getByText('Our only trainer has moved to another institute.')).toBeVisible();
  await expect(requester.page.getByText(says('shell:status.cancelled'))).toBeVisible();
  expect(await violationsOn(requester.page)).toEqual([]);
  expect([...provider.troubles, ...requester.troubles, ...coordinator.troubles]).toEqual([]);
});

test('a coordinator cancels a match of others, and both sides read that it was a coordinator', async ({
  arrive,
}) => {
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const match = await accepted(requester, provider, coordinator);

  await coordinator.open(`/queue?tab=follow&item=proposal.${match}`);
  await coordinator.page.getByRole('button', { name: 'Cancel the match…' }).click();
  const form = coordinator.page.getByRole('form', { name: 'Why do you cancel it?' });
  await form.getByRole('radio', { name: 'The match was made in error' }).check();
  await form.getByRole('button', { name: 'Cancel the match' }).click();
  await expect(coordinator.page.getByRole('heading', { name: 'Why it ended' })).toBeVisible();
  expect(await violationsOn(coordinator.page)).toEqual([]);

  for (const { page, open } of [requester, provider]) {
    await open(`/matches/${match}`);
    const ended = page.getByRole('region', { name: 'Why it ended' });
    await expect(ended.getByText('Ended by: Coordinator')).toBeVisible();
    // said once, though nobody wrote other words
    await expect(ended.getByText('The match was made in error')).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Cancel the match…' })).toHaveCount(0);
  }
  expect([...provider.troubles, ...requester.troubles, ...coordinator.troubles]).toEqual([]);
});
