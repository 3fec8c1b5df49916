import { randomUUID } from 'node:crypto';
import { approve, proposed, write } from './by-api.js';
import type { Page } from '@playwright/test';
import { expect, test, type Visitor } from './browser.js';
import { linkTo } from './mails.js';
import { createAccount, PASSWORD } from './newcomers.js';
import { harmless, scriptIn, shows } from './scripts.js';
import { sendNow } from './send-now.js';

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

/** Fills in every text of a step of the form, a translation's too, with a script that names it. */
async function fillTexts(page: Page): Promise<string[]> {
  for (const add of await page.getByRole('button', { name: 'Add a translation' }).all()) await add.click();
  const texts = page.getByRole('main').locator('input[type="text"][lang], textarea[lang]');
  const names: string[] = [];
  for (const text of await texts.all()) {
    const name = (await text.getAttribute('id')) ?? '';
    await text.fill(scriptIn(name));
    names.push(scriptIn(name));
  }
  return names;
}

/** Writes a need or an offer with a script in each of its texts, asks for or gives a type of help that nobody else does, and sends it. */
async function writeScripts({ page, open }: Visitor, kind: 'need' | 'offer'): Promise<string[]> {
  await open(`/${kind}s/new`);
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  const proceed = page.getByRole('button', { name: 'Save and continue' });
  const written: string[] = [];
  for (let step = 0; step < 6; step += 1) {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(proceed).toBeVisible();
    const before = page.url();
    written.push(...(await fillTexts(page)));
    const help = page.getByRole('group', { name: 'What kind of help' }).getByRole('checkbox');
    if (new URL(before).searchParams.get('step') === 'help') await help.nth(10).check();
    for (const tick of ['Anybody may read', 'I declare that the purpose is not military'])
      for (const found of await page.getByRole('checkbox', { name: tick }).all()) await found.check();
    await proceed.click();
    await page.waitForURL((url) => url.href !== before);
  }
  for (const text of written) await expect(page.getByText(text).first()).toBeVisible();
  await page.getByRole('button', { name: 'Send for screening' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'It is sent' })).toBeVisible();
  return written;
}

/** Smallest file that counts as a letter. */
const LETTER = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Invites somebody, who reads by whom and to what, and joins under a script, which they change for another. */
async function inviteScript(
  manager: Visitor,
  guest: Visitor,
  stamp: string,
  said: readonly string[],
): Promise<string> {
  const { page, open } = manager;
  const address = `guest.${stamp}@scripts.example`;
  await open('/organisation/members');
  const form = page.getByRole('form', { name: 'Invite somebody' });
  await form.getByRole('checkbox', { name: 'Requester' }).check();
  await form.getByLabel('E-mail address').fill(scriptIn('invitation'));
  await form.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(form.getByRole('alert').getByRole('link')).toHaveCount(1);
  await harmless(manager);
  await form.getByLabel('E-mail address').fill(address);
  await form.getByRole('button', { name: 'Send the invitation' }).click();
  await harmless(manager, address);

  await shows(guest, await linkTo('invitation', address), ...said);
  await guest.page.getByLabel('Your name').fill(scriptIn('guest'));
  await guest.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await guest.page.getByRole('button', { name: 'Accept' }).click();
  await guest.page.waitForURL('**/home');
  await harmless(guest);
  await guest.open('/settings');
  const profile = guest.page.getByRole('region', { name: 'Name and language' });
  await expect(profile.getByLabel('Your name')).toHaveValue(scriptIn('guest'));
  await profile.getByLabel('Your name').fill(scriptIn('colleague'));
  await profile.getByRole('button', { name: 'Save' }).click();
  await harmless(guest, scriptIn('colleague'));
  return scriptIn('colleague');
}

test('a script in any field of any form does nothing, to whoever reads it, wherever it is shown', async ({
  arrive,
}) => {
  test.setTimeout(600_000);
  const stamp = randomUUID();
  const requester = await arrive({ as: null, language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const administrator = await arrive({ as: 'Ada Mensah', language: 'en' });
  const stranger = await arrive({ as: null, language: 'en' });

  // oneself, and one's organisation
  const person = scriptIn(`person ${stamp}`);
  await createAccount(requester, person, `script.${stamp}@scripts.example`);
  await harmless(requester, person);
  const { page, open } = requester;
  await open('/organisation/register');
  const organisation = scriptIn(`organisation ${stamp}`);
  await page.getByLabel('Official name').fill(organisation);
  await page.getByLabel('Kind of organisation').selectOption({ index: 1 });
  await page.getByLabel('Country').selectOption('KE');
  await page.getByLabel('What it does').fill(scriptIn('description'));
  for (const [label, text] of [
    ['Website', `javascript:document.body.dataset.taken='yes'`],
    ['Official domain', scriptIn('domain')],
    ['Contact address', scriptIn('address')],
  ] as const) {
    await page.getByLabel(label).fill(text);
    await page.getByRole('button', { name: 'Ask for verification' }).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await expect(refusal.getByRole('link')).toHaveCount(1);
    await harmless(requester);
    await page.getByLabel(label).fill('');
  }
  await page
    .getByLabel('Letter')
    .setInputFiles({ name: scriptIn('letter.pdf'), mimeType: 'application/pdf', buffer: LETTER });
  await page.getByRole('button', { name: 'Ask for verification' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(organisation);
  // no letter is kept under such a name
  await harmless(requester, organisation, scriptIn('description'), 'needs another name');
  await open('/organisation/api-keys');
  await page.getByLabel('What it is for').fill(scriptIn('key'));
  await page.getByRole('checkbox', { name: 'Requester' }).check();
  await page.getByRole('checkbox', { name: 'Read needs' }).check();
  await page.getByRole('button', { name: 'Make a key' }).click();
  await expect(page.getByText(/^mutua_/)).toBeVisible();
  await shows(requester, '/organisation/api-keys', scriptIn('key'));
  await shows(requester, '/organisation/members', person);
  await shows(requester, '/settings', person);
  const colleague = await inviteScript(requester, await arrive({ as: null, language: 'en' }), stamp, [
    person,
    organisation,
  ]);
  await shows(requester, '/organisation/members', colleague);
  await shows(administrator, `/people?find=${encodeURIComponent(`script.${stamp}`)}`, person);
  await administrator.page.getByRole('link', { name: person }).click();
  await expect(administrator.page.getByRole('heading', { level: 1 })).toHaveText(person);
  await harmless(administrator, organisation);

  // what a coordinator writes, and how filters are called
  await coordinator.open('/queue?tab=verify&country=KE');
  await coordinator.page.getByRole('link').filter({ hasText: organisation }).first().click();
  await harmless(coordinator, organisation, scriptIn('description'));
  await coordinator.page.getByRole('button', { name: 'Refuse, with a reason…' }).click();
  await coordinator.page
    .getByRole('textbox', { name: 'What is missing or wrong?' })
    .fill(scriptIn('refusal'));
  await coordinator.page.getByRole('button', { name: 'Refuse', exact: true }).click();
  await harmless(coordinator, organisation);
  await sendNow(coordinator);
  await shows(requester, '/organisation', scriptIn('refusal'));
  await page.getByRole('link', { name: 'Correct', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Waiting for verification')).toBeVisible();
  await coordinator.open('/queue?tab=verify&country=KE');
  await coordinator.page.getByRole('button', { name: 'Save these filters…' }).click();
  await coordinator.page.getByRole('textbox', { name: 'Name' }).fill(scriptIn('view'));
  await coordinator.page.getByRole('button', { name: 'Save', exact: true }).click();
  await harmless(coordinator, scriptIn('view'));
  await coordinator.page.getByRole('link').filter({ hasText: organisation }).first().click();
  await coordinator.page.getByRole('button', { name: 'Verify', exact: true }).click();
  await sendNow(coordinator);

  // needs and offers
  const asked = await writeScripts(requester, 'need');
  const given = await writeScripts(provider, 'offer');
  expect([asked.length, given.length]).toEqual([5, 6]);
  const [needTitle = ''] = asked;
  const [offerTitle = ''] = given;
  const find = async ({ page: { request } }: Visitor, kind: string, title: string) => {
    const { items } = (await (await request.get(`/api/${kind}?mine=true`)).json()) as {
      items: { id: string; content: { title: string } }[];
    };
    return items.find(({ content }) => content.title === title)?.id ?? '';
  };
  const need = await find(requester, 'needs', needTitle);
  const offer = await find(provider, 'offers', offerTitle);
  await shows(requester, '/needs', needTitle);
  await shows(requester, '/home');
  await shows(requester, `/needs/${need}`, ...asked, organisation);
  await shows(provider, '/offers', offerTitle);
  await shows(provider, `/offers/${offer}`, ...given);
  await shows(coordinator, `/queue?tab=screen&item=offer.${offer}`, ...given);
  await shows(coordinator, `/queue?tab=screen&item=need.${need}`, ...asked, organisation);
  await coordinator.page.getByRole('button', { name: 'Return, with what to change…' }).click();
  await coordinator.page.getByRole('textbox', { name: 'What should be changed?' }).fill(scriptIn('change'));
  await coordinator.page.getByRole('button', { name: 'Return', exact: true }).click();
  await sendNow(coordinator);
  await shows(requester, `/needs/${need}`, scriptIn('change'));
  await shows(requester, `/needs/${need}/edit?step=check`, scriptIn('change'), ...asked);
  await page.getByRole('button', { name: 'Send for screening' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'It is sent' })).toBeVisible();
  await approve(coordinator, `/api/needs/${need}`);
  await approve(coordinator, `/api/offers/${offer}`);

  // what is found, proposed and declined, and read of by everybody
  const search = encodeURIComponent(needTitle);
  await shows(coordinator, `/search?q=${search}`, needTitle);
  await shows(requester, `/search?q=${search}`, needTitle);
  const match = await proposed(coordinator, needTitle, offerTitle);
  await shows(coordinator, `/propose?need=${need}&offer=${offer}`, needTitle, offerTitle);
  await shows(requester, `/needs/${need}`, offerTitle);
  await shows(coordinator, `/queue?tab=propose&item=proposal.${match}`, needTitle, offerTitle, organisation);
  await coordinator.page.getByRole('button', { name: /^Approve: ask both sides/ }).click();
  await sendNow(coordinator);
  await shows(coordinator, `/queue?tab=follow&item=proposal.${match}`, needTitle);
  for (const side of [requester, provider]) {
    await shows(side, `/matches/${match}`, needTitle, offerTitle);
    await side.page.getByText('Need and offer side by side').click();
    await harmless(side, ...asked.slice(0, 2), ...given.slice(0, 2));
  }
  await page.getByRole('button', { name: 'Decline, with a reason…' }).click();
  await page.getByRole('radio', { name: 'The subject does not suit' }).check();
  await page.getByRole('textbox').fill(scriptIn('decline'));
  await page.getByRole('button', { name: 'Decline the match' }).click();
  await harmless(requester, scriptIn('decline'));
  await shows(provider, `/matches/${match}`, scriptIn('decline'));
  for (const side of [requester, provider])
    await shows(side, '/inbox', side === requester ? needTitle : offerTitle);
  await shows(stranger, '/public', needTitle, organisation);
  await shows(stranger, '/public?tab=offers', offerTitle);
  await open(`/needs/${need}`);
  await page.getByText('Withdraw it', { exact: true }).click();
  await page.getByLabel('Why do you withdraw it?').fill(scriptIn('withdrawal'));
  await page.getByRole('button', { name: 'Withdraw it for good' }).click();
  await expect(page.getByText('It is withdrawn.')).toBeVisible();
  await shows(requester, `/needs/${need}`, needTitle);
});
