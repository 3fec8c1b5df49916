import { randomUUID } from 'node:crypto';
import { approve, BARELY_FITTING, proposed, step, write } from './by-api.js';
import { expect, originOfMutua, test, type Visitor } from './browser.js';
import { harmless, scriptIn, shows } from './scripts.js';
import { sendNow } from './send-now.js';

test('a script in the words about a match does nothing, to whoever reads them', async ({ arrive }) => {
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const second = await arrive({ as: 'Иван Петров', language: 'en' });
  const { page, open } = coordinator;
  const both = async (asked: object, given: object) => {
    const [needTitle, offerTitle] = [`Pictures from the air ${randomUUID()}`, `Course ${randomUUID()}`];
    const need = { summary: 'Advisers read pictures.', contentLanguage: 'en', ...asked, title: needTitle };
    const offer = { summary: 'Tides of a coast.', contentLanguage: 'en', ...given, title: offerTitle };
    await approve(coordinator, await write(requester, 'needs', need));
    await approve(coordinator, await write(provider, 'offers', offer));
    return [needTitle, offerTitle] as const;
  };
  // of a type of help that nobody else asks for or gives
  const alone = (type: string) => both({ cooperationTypes: [type] }, { cooperationTypes: [type] });

  // why two were brought together by hand, why they take more or less, and why not any more
  const [airTitle, tideTitle] = await both(
    { quantities: { seats: 5 } },
    { ...BARELY_FITTING, capacity: { unit: 'seats', quantity: 40 } },
  );
  await open('/propose');
  for (const [kind, title] of [
    ['need', airTitle],
    ['offer', tideTitle],
  ] as const) {
    await page.getByRole('searchbox', { name: `Find an open ${kind}` }).fill(title);
    await page.getByRole('link', { name: title }).click();
  }
  await page.getByRole('textbox', { name: 'Why should these two meet?' }).fill(scriptIn('proposal'));
  await page.getByRole('button', { name: 'Propose the match' }).click();
  await expect(page).toHaveURL(/item=proposal/);
  await harmless(coordinator, scriptIn('proposal'));
  const byHand = /proposal\.([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  await shows(second, `/queue?tab=propose&item=proposal.${byHand}`, scriptIn('proposal'));
  await approve(second, `/api/matching/proposals/${byHand}`);
  await open(`/queue?tab=follow&item=proposal.${byHand}`);
  await page.getByRole('button', { name: /^Change how much it takes/ }).click();
  const amount = page.getByRole('textbox', { name: 'How much of the offer this takes' });
  await amount.fill(scriptIn('amount'));
  await page.getByRole('textbox', { name: 'Why do you change it?' }).fill(scriptIn('allocation'));
  await page.getByRole('button', { name: 'Change it' }).click();
  await harmless(coordinator, 'Give a number above zero');
  await amount.fill('4');
  await page.getByRole('button', { name: 'Change it' }).click();
  await harmless(coordinator, airTitle);
  await sendNow(coordinator);
  await shows(provider, '/inbox', scriptIn('allocation'));
  await open(`/queue?tab=follow&item=proposal.${byHand}`);
  await page.getByRole('button', { name: /^Take the approval back/ }).click();
  await page.getByRole('textbox', { name: 'Why do you take it back?' }).fill(scriptIn('revocation'));
  await page.getByRole('button', { name: 'Take the approval back' }).click();
  await sendNow(coordinator);
  for (const side of [requester, provider])
    await shows(side, `/matches/${byHand}`, scriptIn('proposal'), scriptIn('revocation'));

  // why a match is not wanted
  const rejected = await proposed(coordinator, ...(await alone('capacity-centre')));
  await open(`/queue?tab=propose&item=proposal.${rejected}`);
  await page.getByRole('button', { name: /^Reject, with a reason/ }).click();
  const why = page.getByRole('form', { name: 'Why do you reject it?' });
  await why.getByRole('radio').first().check();
  await why.getByRole('textbox').fill(scriptIn('rejection'));
  await why.getByRole('button', { name: 'Reject' }).click();
  await sendNow(coordinator);
  await shows(coordinator, `/queue?tab=propose&item=proposal.${rejected}`, scriptIn('rejection'));

  // why one that both sides had accepted is over
  const cancelled = await proposed(coordinator, ...(await alone('strategy-preparation')));
  const address = `/api/matching/proposals/${cancelled}`;
  await approve(coordinator, address);
  for (const side of [requester, provider]) await step(side, address, 'accept');
  await provider.open(`/matches/${cancelled}`);
  await provider.page.getByRole('button', { name: 'Cancel the match…' }).click();
  const form = provider.page.getByRole('form', { name: 'Why do you cancel it?' });
  await form.getByRole('radio', { name: 'The staff are no longer available' }).check();
  await form.getByRole('textbox').fill(scriptIn('cancellation'));
  await form.getByRole('button', { name: 'Cancel the match' }).click();
  await harmless(provider, scriptIn('cancellation'));
  await shows(requester, `/matches/${cancelled}`, scriptIn('cancellation'));
  await shows(requester, '/inbox', scriptIn('cancellation'));
  await shows(coordinator, `/queue?tab=follow&item=proposal.${cancelled}`, scriptIn('cancellation'));
});

test('a script in the words about rules and rates does nothing, to whoever reads them', async ({
  arrive,
}) => {
  const stamp = randomUUID();
  const administrator = await arrive({ as: 'Ada Mensah', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const { page, open } = administrator;
  const { points } = await equityInForce(administrator);
  const islands = page.getByLabel('Small island developing States');
  const why = page.getByRole('textbox', { name: 'Why are these rules to hold?' });
  const title = `${scriptIn('title')} ${stamp}`;
  await open('/judging?tab=what-if&item=new');
  await page.getByLabel('What do you try?').fill(title);
  await islands.fill('3.5');
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect(page.getByText('Ready to decide')).toBeVisible();
  await harmless(administrator, title);
  await shows(coordinator, '/judging?tab=what-if', title);
  await page.getByRole('button', { name: 'Publish these rules…' }).click();
  await why.fill(scriptIn(`tried ${stamp}`));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('link', { name: 'See the rules in force' }).click();
  await harmless(administrator, scriptIn(`tried ${stamp}`));
  await page.getByText('Publish other equity terms without trying them').click();
  await islands.fill('4.5');
  await why.fill(scriptIn(`untried ${stamp}`));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await harmless(administrator, scriptIn(`untried ${stamp}`));
  await shows(coordinator, '/judging', scriptIn(`untried ${stamp}`));
  await page
    .getByText(/^\d+ earlier versions?$/)
    .last()
    .click();
  await harmless(administrator, scriptIn(`tried ${stamp}`));

  const { version } = await equityInForce(administrator);
  const back = await page.request.post('/api/matching/equity', {
    data: { points, basedOn: version, reason: 'As it was for the other tests.' },
    headers: { Origin: originOfMutua() },
  });
  expect(back.status(), await back.text()).toBe(200);

  await open('/judging?tab=rates');
  await page.getByLabel(/^File with comma-separated values/).setInputFiles({
    name: 'rates.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`currency,perUsd,on,source\nKES,110,2020-01-01,"${inCsv(scriptIn('source'))}"`),
  });
  await page.getByRole('button', { name: 'Enter these rates' }).click();
  await shows(coordinator, '/judging?tab=rates&on=2020-01-02', scriptIn('source'));
});

interface Equity {
  readonly version: string;
  readonly points: object;
}

async function equityInForce({ page }: Visitor): Promise<Equity> {
  return (await (await page.request.get('/api/matching/equity')).json()) as Equity;
}

const inCsv = (text: string) => text.replaceAll('"', '""');
