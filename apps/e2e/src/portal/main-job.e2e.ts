import { randomUUID } from 'node:crypto';
import { expect, test, violationsOn, type Language, type Visitor } from './browser.js';
import { send, writeNeed, writeOffer } from './forms.js';
import { createAccount, registerOrganisation } from './newcomers.js';
import { beginning, textsIn } from './texts.js';

/** Somebody at a browser whose words are those of a language. */
interface Speaker extends Visitor {
  readonly language: Language;
  readonly says: (key: string) => RegExp;
}

function speaker(visitor: Visitor, language: Language): Speaker {
  const texts = textsIn(language);
  return { ...visitor, language, says: (key) => beginning(texts(key)) };
}

/** Chooses the language in the portal, whatever the browser asks for. */
async function choose({ page, open, language }: Speaker): Promise<void> {
  await open('/home');
  await page.getByRole('combobox').first().selectOption(language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
}

/** Decides on what is called so in a part of the coordinators' queue, and does not wait for the minute to undo it. */
async function decide(
  { page, open, says }: Speaker,
  tab: string,
  title: string,
  decision: string,
): Promise<void> {
  const waiting = page
    .getByRole('region', { name: says('decide:waiting') })
    .getByRole('link')
    .filter({ hasText: title })
    .first();
  // contexts hear of one another in a moment
  await expect(async () => {
    await open(`/queue?tab=${tab}`);
    await expect(waiting).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 90_000 });
  await waiting.click();
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: title }).first()).toBeVisible();
  await page.getByRole('button', { name: says(decision) }).click();
  await page.getByRole('button', { name: says('decide:send-now') }).click();
  await expect(page.getByRole('button', { name: says('decide:send-now') })).toBeHidden();
}

interface Match {
  readonly id: string;
  readonly needTitle: string;
  readonly offerTitle: string;
}

/** The match of a need and an offer that waits for both sides. */
async function matchOf({ page }: Visitor, need: string, offer: string): Promise<string> {
  const answer = await page.request.get('/api/matching/proposals?status=approved&limit=100');
  const { items } = (await answer.json()) as { items: Match[] };
  const found = items.find(({ needTitle, offerTitle }) => needTitle === need && offerTitle === offer);
  expect(found).toBeDefined();
  return found?.id ?? '';
}

/** Somebody who has registered, with an organisation that a coordinator has verified. */
async function newcomer(
  visitor: Visitor,
  coordinator: Speaker,
  { name, organisation, country }: { name: string; organisation: string; country: string },
): Promise<Speaker> {
  const { language } = coordinator;
  const person = speaker(visitor, language);
  await createAccount(person, name, `${randomUUID()}@cassava.example`, language);
  await registerOrganisation(person, organisation, country, language);
  await decide(coordinator, 'verify', organisation, 'decide:yes.organisation');
  await person.page.reload();
  await expect(person.page.getByText(person.says('shell:status.verified')).first()).toBeVisible();
  return person;
}

/** Of help of each of these types nothing is asked or offered elsewhere, so that the two can only meet one another. */
const WAYS = [
  { language: 'en', how: 'from left to right', typeOfHelp: 1 },
  { language: 'ar', how: 'from right to left', typeOfHelp: 4 },
  { language: 'fr', how: 'with spaces that do not break', typeOfHelp: 6 },
] as const;

for (const { language, how, typeOfHelp } of WAYS) {
  test(`from registration to a match that both sides have accepted, as three people at three browsers, in ${language}, ${how}`, async ({
    arrive,
  }) => {
    const need = `Cassava diseases in photographs ${randomUUID()}`;
    const offer = `Course on diseases of cassava ${randomUUID()}`;
    const coordinator = speaker(await arrive({ as: 'Carmen Ruiz', language: 'es' }), language);
    await choose(coordinator);
    const requester = await newcomer(await arrive({ as: null, language }), coordinator, {
      name: 'Amara Okoye',
      organisation: `Ministry of Cassava ${randomUUID()}`,
      country: 'KE',
    });
    const provider = await newcomer(await arrive({ as: null, language }), coordinator, {
      name: 'Thiago Alves',
      organisation: `Institute of Plant Health ${randomUUID()}`,
      country: 'BR',
    });

    await requester.open('/needs/new');
    await writeNeed(requester.page, need, language, typeOfHelp);
    await send(requester.page, language);
    await provider.open('/offers/new');
    await writeOffer(provider.page, offer, language, typeOfHelp);
    await send(provider.page, language);
    for (const { page, says } of [requester, provider])
      await expect(page.getByRole('heading', { level: 1, name: says('form:sent.title') })).toBeVisible();

    await decide(coordinator, 'screen', need, 'decide:yes.need');
    await decide(coordinator, 'screen', offer, 'decide:yes.offer');
    await decide(coordinator, 'propose', need, 'decide:yes.proposal');

    const match = await matchOf(coordinator, need, offer);
    for (const { page, open, says } of [requester, provider]) {
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await open(`/matches/${match}`);
      await expect(page.getByText(need).first()).toBeVisible();
      await expect(page.getByText(says('match:modality.line'))).toBeVisible();
      await expect(page.getByText(says('match:answer.by'))).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
      const accept = page.getByRole('button', { name: says('match:answer.accept') });
      await accept.click();
      await expect(accept).toBeHidden();
    }
    await requester.page.reload();
    for (const { page, says } of [requester, provider]) {
      await expect(page.getByText(says('shell:status.accepted')).first()).toBeVisible();
      await expect(page.getByRole('heading', { name: says('match:contacts.title') })).toBeVisible();
    }
    expect([...requester.troubles, ...provider.troubles, ...coordinator.troubles]).toEqual([]);
  });
}

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
