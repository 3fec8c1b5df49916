import { randomUUID } from 'node:crypto';
import { approve, proposed, write } from './by-api.js';
import { expect, test, type Visitor } from './browser.js';

const NEED_SCRIPT = `<img src=x onerror="document.body.dataset.taken='yes'">`;
const OFFER_SCRIPT = `<script>document.body.dataset.taken = 'yes'</script>`;

test('what somebody writes as a script is shown as it was written, on every page that shows it, and does nothing', async ({
  arrive,
}) => {
  const needTitle = `${NEED_SCRIPT} ${randomUUID()}`;
  const offerTitle = `${OFFER_SCRIPT} ${randomUUID()}`;
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const showsOn = async ({ page, open, troubles }: Visitor, path: string, title: string) => {
    await open(path);
    await expect(page.getByText(title).first(), path).toBeVisible();
    await expect(page.locator('img[src="x"], #main script, [data-taken]'), path).toHaveCount(0);
    expect(troubles, path).toEqual([]);
  };
  const common = { summary: `${NEED_SCRIPT} Farm advisers recognise diseases.`, contentLanguage: 'en' };
  const need = await write(requester, 'needs', { ...common, title: needTitle });
  const offer = await write(provider, 'offers', { ...common, title: offerTitle });
  const needId = need.split('/').at(-1);
  await showsOn(requester, '/needs', needTitle);
  await showsOn(requester, `/needs/${needId}`, needTitle);
  await showsOn(provider, '/offers', offerTitle);
  await showsOn(coordinator, `/queue?tab=screen&item=need.${needId}`, needTitle);

  await approve(coordinator, need);
  await approve(coordinator, offer);
  const match = await proposed(coordinator, needTitle, offerTitle);
  await showsOn(coordinator, `/propose?need=${needId}`, needTitle);
  await showsOn(coordinator, `/queue?tab=propose&item=proposal.${match}`, needTitle);
  await coordinator.page.getByRole('button', { name: /^Approve: ask both sides/ }).click();
  await expect(coordinator.page.getByText(`Approved: ${needTitle}`)).toBeVisible();
  await coordinator.page.getByRole('button', { name: 'Send now' }).click();
  await expect(coordinator.page.getByRole('button', { name: 'Send now' })).toBeHidden();

  await showsOn(coordinator, `/queue?tab=follow&item=proposal.${match}`, needTitle);
  for (const person of [requester, provider]) await showsOn(person, `/matches/${match}`, needTitle);
  await showsOn(requester, '/matches', offerTitle);
  await showsOn(provider, '/matches', needTitle);
  await showsOn(provider, '/inbox', needTitle);
});
