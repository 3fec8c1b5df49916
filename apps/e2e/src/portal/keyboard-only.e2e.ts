import { randomUUID } from 'node:crypto';
import { expect, test, type Language, type SamplePerson, type Visitor } from './browser.js';
import { typesOfHelp } from './forms.js';
import { Keyboard } from './keyboard.js';
import { beginning, textsIn } from './texts.js';

test('from a need and an offer to a match that both sides have accepted, by keyboard alone', async ({
  arrive,
}) => {
  const need = `Cassava advisers without a mouse ${randomUUID()}`;
  const offer = `Exchange on advising farmers ${randomUUID()}`;
  const enter = async (name: Exclude<SamplePerson, null>) => {
    const visitor = await arrive({ as: null, language: 'en' });
    await visitor.open('/sign-in');
    const keyboard = new Keyboard(visitor.page);
    await keyboard.press(visitor.page.getByRole('button').filter({ hasText: name }));
    await visitor.page.waitForURL('**/home');
    await keyboard.arrive();
    // from here on the portal speaks the language of their profile
    const texts = textsIn((await visitor.page.locator('html').getAttribute('lang')) as Language);
    return { ...visitor, keyboard, says: (key: string) => beginning(texts(key)) };
  };

  const provider = await enter('Paulo Mendes');
  const coordinator = await enter('Carmen Ruiz');
  const requester = await enter('Awa Diop');
  await writeAndSend(provider, OFFER, offer);
  await writeAndSend(requester, NEED, need);
  await coordinator.keyboard.choose(coordinator.says('shell:nav.queue'));
  await decide(coordinator, { tab: 'screen', way: 'on' }, offer, 'decide:yes.offer');
  await decide(coordinator, { tab: 'screen', way: 'back' }, need, 'decide:yes.need');
  await decide(coordinator, { tab: 'propose', way: 'back' }, need, 'decide:yes.proposal');
  const match = await matchOf(coordinator, need);
  for (const side of [requester, provider]) await accept(side, match);
  await expect(
    provider.page.getByRole('heading', { name: provider.says('match:contacts.title') }),
  ).toBeVisible();
  expect([...requester.troubles, ...provider.troubles, ...coordinator.troubles]).toEqual([]);
});

interface Typist extends Visitor {
  readonly keyboard: Keyboard;
  readonly says: (key: string) => RegExp;
}

/** What is written, the steps of it that must be filled in, and those whose questions may be left open. */
interface Written {
  readonly kind: 'need' | 'offer';
  readonly what: string;
  readonly open: readonly string[];
}

const NEED: Written = { kind: 'need', what: 'what', open: ['purpose', 'how', 'size'] };
const OFFER: Written = { kind: 'offer', what: 'offer-what', open: ['offer-whom', 'how', 'size'] };

/** Fills in what must be there, from the menu on, and sends it. */
async function writeAndSend(
  { page, keyboard, says }: Typist,
  { kind, what, open }: Written,
  title: string,
): Promise<void> {
  const proceed = () => keyboard.press(page.getByRole('button', { name: says('shell:action.continue') }));
  await keyboard.choose(says(`shell:nav.${kind}s`));
  await keyboard.press(page.getByRole('link', { name: says(`posts:${kind}s.new`) }));
  await keyboard.arrive(says(`form:page.${kind}-new`));
  await keyboard.press(page.getByRole('link', { name: says(`form:step.${what}`) }));
  await keyboard.arrive(says(`form:step.${what}`));
  await keyboard.type(page.getByRole('textbox', { name: says(`form:${kind}.title`) }), title);
  await keyboard.type(
    page.getByRole('textbox', { name: says(`form:${kind}.summary`) }),
    'Advisers see diseases early.',
  );
  await proceed();
  await keyboard.arrive(says('form:step.help'));
  await keyboard.tick(typesOfHelp(page, says('form:cooperationTypes')).first());
  await proceed();
  for (const step of open) {
    await keyboard.arrive(says(`form:step.${step}`));
    await proceed();
  }
  await keyboard.arrive(says('form:step.terms'));
  await keyboard.tick(page.getByRole('checkbox', { name: says('form:nonMilitaryPurpose') }));
  await proceed();
  await keyboard.arrive(says('form:check.title'));
  await keyboard.press(page.getByRole('button', { name: says('form:check.send') }));
  await keyboard.arrive(says('form:sent.title'));
}

/** Says yes to what is called so in a part of the queue, and does not wait for the minute to undo it. */
async function decide(
  { page, keyboard, says }: Typist,
  { tab, way }: { readonly tab: 'screen' | 'propose'; readonly way: 'on' | 'back' },
  title: string,
  decision: string,
): Promise<void> {
  await keyboard.press(page.getByRole('link', { name: says(`decide:tab.${tab}`) }), way);
  const waiting = page.getByRole('region', { name: says('decide:waiting') }).getByRole('link');
  await keyboard.press(waiting.filter({ hasText: title }).first());
  // the rest of the list need not be passed
  await expect(page.getByRole('region', { name: says('decide:item') })).toBeFocused();
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: title }).first()).toBeVisible();
  await keyboard.press(page.getByRole('button', { name: says(decision) }));
  const send = page.getByRole('button', { name: says('decide:send-now') });
  await keyboard.press(send, 'back');
  await expect(send).toBeHidden();
}

/** The match of a need that waits for both sides: which offer was chosen is for clearing to say. */
async function matchOf({ page }: Visitor, need: string): Promise<string> {
  const answer = await page.request.get('/api/matching/proposals?status=approved&limit=100');
  const { items } = (await answer.json()) as { items: { id: string; needTitle: string }[] };
  const found = items.find(({ needTitle }) => needTitle === need);
  expect(found).toBeDefined();
  return found?.id ?? '';
}

async function accept({ page, keyboard, says }: Typist, match: string): Promise<void> {
  await keyboard.choose(says('shell:nav.matches'));
  await keyboard.press(page.locator(`a[href="/matches/${match}"]`));
  await keyboard.arrive();
  const button = page.getByRole('button', { name: says('match:answer.accept') });
  await keyboard.press(button);
  await expect(button).toBeHidden();
}
