import { expect, originOfMutua, test, violationsOn, type Visitor } from './browser.js';
import { approve, proposed, write } from './by-api.js';

interface Judged {
  readonly version: string;
  readonly of: Readonly<Record<string, number>>;
}

/** The weights in force, by the API. */
async function weightsInForce({ page }: Visitor): Promise<Judged> {
  return (await (await page.request.get('/api/matching/weights')).json()) as Judged;
}

/** Puts other weights in force, by the API. */
async function publish({ page }: Visitor, of: Judged['of'], basedOn: string): Promise<void> {
  const answer = await page.request.post('/api/matching/weights', {
    data: { of, basedOn, reason: 'A test needs them so.' },
    headers: { Origin: originOfMutua() },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** A need of one person, and two offers: one with the same Goals, which suits it best, and one with the same languages. */
async function writeRivals(
  requester: Visitor,
  provider: Visitor,
  coordinator: Visitor,
  stamp: number,
): Promise<void> {
  const aiTopics = ['tourism'];
  const goals = { title: `Same Goals ${stamp}`, sdgGoals: [13], languages: ['en'] };
  const languages = { title: `Same languages ${stamp}`, sdgGoals: [5], languages: ['fr', 'en'] };
  for (const offer of [goals, languages]) {
    const capacity = { unit: 'people', quantity: 1 };
    const summary = 'A course for one person.';
    await approve(coordinator, await write(provider, 'offers', { aiTopics, summary, capacity, ...offer }));
  }
  const need = {
    title: `Guides of the coast ${stamp}`,
    summary: 'One guide learns to speak with visitors.',
    aiTopics,
    sdgGoals: [13],
    languages: ['fr', 'en'],
    quantities: { people: 1 },
  };
  await approve(coordinator, await write(requester, 'needs', need));
  await proposed(coordinator, need.title, goals.title);
}

test('a coordinator tries other weights, sees what would change, publishes it with a reason, and puts away what was overtaken', async ({
  arrive,
}) => {
  test.slow();
  const stamp = Date.now();
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  await writeRivals(requester, provider, coordinator, stamp);
  const before = await weightsInForce(coordinator);
  const { page } = coordinator;

  await coordinator.open('/home');
  await page.getByRole('navigation').getByRole('link', { name: 'How matches are judged' }).click();
  await expect(page.getByText(`Version ${before.version}:`)).toBeVisible();
  await page.getByRole('link', { name: 'Try other rules' }).click();
  await expect(page).toHaveURL(/tab=what-if&item=new/);
  await expect(page.getByRole('heading', { level: 2, name: 'Try other rules' })).toBeFocused();

  await expect(
    page.getByRole('navigation', { name: 'Parts of this page' }).locator('[aria-current]'),
  ).toHaveText(['What if']);

  // what is missing is said before anything is sent
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect(page.getByRole('alert')).toContainText('Say in a few words what you try.');
  await expect(page.getByRole('alert')).toContainText('Nothing differs from the rules in force.');
  await page.getByLabel('What do you try?').fill(`Languages count ${stamp}`);
  // what is no number stays as it was typed, and is named
  const languages = page.getByLabel('Languages', { exact: true });
  await languages.fill('');
  await languages.pressSequentially('3 times');
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect(languages).toHaveValue('3 times');
  await expect(languages).toHaveAccessibleDescription(/Give a whole number, 0 or more\./);
  await languages.fill('300');
  await page.getByLabel('Sustainable Development Goals').fill('0');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show what would change' }).click();

  await expect(page.getByRole('heading', { level: 2, name: `Languages count ${stamp}` })).toBeVisible();
  await expect(page.getByText('Ready to decide')).toBeVisible();
  const tried = page.getByRole('table', { name: 'Weights that are tried' });
  await expect(tried.getByRole('row', { name: /^Languages/ })).toContainText('300');
  await expect(tried.getByRole('row', { name: /^Sustainable Development Goals/ })).toContainText('0 (0%)');
  await expect(tried.getByRole('row')).toHaveCount(3);
  const needs = page.getByRole('region', { name: 'Needs', exact: true });
  const change = needs.getByRole('listitem').filter({
    has: page.getByRole('link', { name: `Guides of the coast ${stamp}` }),
  });
  await expect(change.getByRole('link', { name: `Same languages ${stamp}` })).toBeVisible();
  await expect(change.getByRole('link', { name: `Same Goals ${stamp}` })).toBeVisible();
  await expect(page.getByRole('table', { name: /^Who gets something/ }).getByRole('row')).toHaveCount(6);
  expect(await violationsOn(page)).toEqual([]);
  // nothing has changed yet
  expect((await weightsInForce(coordinator)).version).toBe(before.version);
  const overtaken = await tryAgain(coordinator, `Overtaken ${stamp}`);
  await page.getByRole('link', { name: 'All that was tried' }).click();
  await page.getByRole('link', { name: `Languages count ${stamp}` }).click();

  await page.getByRole('button', { name: 'Publish these rules…' }).click();
  await expect(page.getByRole('textbox', { name: 'Why are these rules to hold?' })).toBeFocused();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Give a reason of at least a few words')).toBeVisible();
  const reason = `Who cannot speak to one another cannot help. ${stamp}`;
  await page.getByRole('textbox', { name: 'Why are these rules to hold?' }).fill(reason);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('link', { name: 'See the rules in force' }).click();
  const weights = page.getByRole('region', { name: 'Weights of the criteria' });
  await expect(weights.getByText(reason)).toBeVisible();
  await expect(weights.getByText(/published on .* by Carmen Ruiz/)).toBeVisible();
  await expect(weights.getByRole('row', { name: /^Languages/ }).first()).toContainText('300');
  const after = await weightsInForce(coordinator);
  expect(after.of).toEqual({ ...before.of, language: 300, sdgs: 0 });
  expect(await violationsOn(page)).toEqual([]);

  // the other one rests on rules that hold no more: it can be put away, and not be published
  await coordinator.open(`/judging?tab=what-if&item=${overtaken}`);
  await expect(page.getByText('Somebody published other rules meanwhile')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish these rules…' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Put it away' }).click();
  await page.getByRole('button', { name: 'Put it away' }).click();
  await expect(page.getByText('Put away', { exact: true })).toBeVisible();

  await publish(coordinator, before.of, after.version);
  expect([...coordinator.troubles, ...requester.troubles, ...provider.troubles]).toEqual([]);
});

/** Tries the same once more under another title, and gives its id when it is done. */
async function tryAgain({ page }: Visitor, title: string): Promise<string> {
  await page.getByRole('link', { name: 'Try again, with changes' }).click();
  await page.getByLabel('What do you try?').fill(title);
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(page.getByText('Ready to decide')).toBeVisible();
  return new URL(page.url()).searchParams.get('item') ?? '';
}

const GOES_ON = '0193a6f0-0000-7000-8000-000000000001';

/** A what-if that runs. No test can hold one open, so that the answers of the service are made up. */
async function runningWhatIf(visitor: Visitor) {
  const whatIf = {
    id: GOES_ON,
    version: 2,
    status: 'running',
    title: 'Languages count more',
    weights: (await weightsInForce(visitor)).of,
    equity: null,
    requestedBy: GOES_ON,
    requestedAt: '2026-11-01T08:00:00.000Z',
    endedAt: null as string | null,
    basedOn: null,
    progress: { done: 3, needs: 8 },
    failure: null as string | null,
    detail: null,
    outcome: null,
  };
  await visitor.page.route(`**/api/matching/what-ifs/${GOES_ON}`, (route) => route.fulfill({ json: whatIf }));
  return whatIf;
}

test('what waits or runs is seen to go on, and can be cancelled; what failed says so', async ({ arrive }) => {
  const visitor = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const { page, open, troubles } = visitor;
  const whatIf = await runningWhatIf(visitor);
  await page.route(`**/api/matching/what-ifs/${GOES_ON}/cancel`, (route) => {
    Object.assign(whatIf, { status: 'cancelled', version: 3 });
    return route.fulfill({ json: whatIf });
  });
  await open(`/judging?tab=what-if&item=${GOES_ON}`);
  await expect(page.getByText('Open needs judged by both rules: 3 of 8')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '3');
  whatIf.progress = { done: 8, needs: 8 };
  await expect(page.getByText('Open needs judged: 8, all of them.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cancel this trial' }).click();
  await expect(page.getByRole('status').getByText('Cancelled', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel this trial' })).toHaveCount(0);

  Object.assign(whatIf, { status: 'failed', failure: 'process-ended' });
  await page.reload();
  await expect(page.getByText('It broke off because the server was restarted.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('what ended before it could be cancelled says so, and shows what came of it', async ({ arrive }) => {
  const visitor = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const { page, open } = visitor;
  const whatIf = await runningWhatIf(visitor);
  await page.route(`**/api/matching/what-ifs/${GOES_ON}/cancel`, (route) => {
    Object.assign(whatIf, { status: 'done', version: 3 });
    return route.fulfill({
      status: 412,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'urn:mutua:problem:changed-meanwhile', status: 412, detail: 'x' }),
    });
  });
  await open(`/judging?tab=what-if&item=${GOES_ON}`);
  await page.getByRole('button', { name: 'Cancel this trial' }).click();
  await expect(page.getByText('It had ended before it could be cancelled.')).toBeVisible();
  await expect(page.getByText('Ready to decide')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish these rules…' })).toBeVisible();
});

test('nobody is named as long as the name is on its way', async ({ arrive }) => {
  const visitor = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const { page, open } = visitor;
  await runningWhatIf(visitor);
  let tellName = (): void => undefined;
  const named = new Promise<void>((resolve) => (tellName = resolve));
  await page.route('**/api/directory/users?*', async (route) => {
    await named;
    await route.fulfill({ json: { items: [{ id: GOES_ON, name: 'Nadia Rahman' }], nextCursor: null } });
  });
  await open(`/judging?tab=what-if&item=${GOES_ON}`);
  const asked = page.getByText(/^Asked for on/);
  await expect(asked).toHaveText(/^Asked for on November 1, 2026 at [\d:\sAPM]+$/);
  tellName();
  await expect(asked).toHaveText(/^Asked for on November 1, 2026 at [\d:\sAPM]+ by Nadia Rahman$/);
});

test('equity terms are published directly, and of two who change them the second sees the first', async ({
  arrive,
}) => {
  const { page, open } = await arrive({ as: 'Ada Mensah', language: 'en' });
  await open('/judging');
  const equity = page.getByRole('region', { name: 'Equity, apart from the score' });
  await equity.getByText('Publish other equity terms without trying them').click();
  const { points, version } = (await (await page.request.get('/api/matching/equity')).json()) as {
    points: { firstHelp: number; groups: Record<string, number> };
    version: string;
  };
  await equity.getByLabel('Small island developing States').fill('900');
  await equity.getByLabel('Why are these rules to hold?').fill('Islands are far from everything.');
  await equity.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(equity.getByRole('alert')).toContainText('The number is too great.');

  const other = await page.request.post('/api/matching/equity', {
    data: { points: { ...points, firstHelp: 1_000 }, basedOn: version, reason: 'Somebody was faster.' },
    headers: { Origin: originOfMutua() },
  });
  expect(other.status(), await other.text()).toBe(200);
  await equity.getByLabel('Small island developing States').fill('2.5');
  await equity.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(equity.getByRole('alert')).toContainText('Somebody else changed or decided this');
  await expect(equity.getByText('in force: 10', { exact: true })).toBeVisible();
  await expect(equity.getByLabel('Small island developing States')).toHaveValue('2.5');
  await equity.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(equity.getByText('2.5 of 100')).toBeVisible();
  await expect(equity.getByText('Islands are far from everything.')).toBeVisible();
  await equity.getByText(/^\d+ earlier versions$/).click();
  await expect(equity.getByText('Somebody was faster.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  const { version: newest } = (await (await page.request.get('/api/matching/equity')).json()) as {
    version: string;
  };
  const back = await page.request.post('/api/matching/equity', {
    data: { points, basedOn: newest, reason: 'As it was for the other tests.' },
    headers: { Origin: originOfMutua() },
  });
  expect(back.status(), await back.text()).toBe(200);
});

test('whoever asks for an audit sees how it came out', async ({ arrive }) => {
  const { page, open, troubles } = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  await open('/judging?tab=standing');
  const audits = page.getByRole('region', { name: 'Audits' });
  await audits.getByRole('button', { name: 'Audit now' }).click();
  await expect(audits.getByText(/by Carmen Ruiz/).first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('an administrator enters rates from a file, and is told which line is wrong', async ({ arrive }) => {
  const { page, open } = await arrive({ as: 'Ada Mensah', language: 'en' });
  await open('/judging?tab=rates');
  const enter = page.getByRole('region', { name: 'Enter rates from a file' });
  const choose = (...lines: string[]) =>
    enter.getByLabel(/^File with comma-separated values/).setInputFiles({
      name: 'rates.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['currency,perUsd,on,source', ...lines].join('\r\n')),
    });
  await enter.getByRole('button', { name: 'Enter these rates' }).click();
  await expect(enter.getByRole('alert')).toContainText('Choose a file.');

  await choose('RWF,1452.5,2025-11-01,UN', '', 'XOF,"601,25",2025-11-01,UN');
  await enter.getByRole('button', { name: 'Enter these rates' }).click();
  await expect(enter.getByRole('alert')).toContainText('Line 4: The rate must be a number above 0');
  await expect(enter.getByRole('alert').getByRole('listitem')).toHaveCount(1);
  expect(await violationsOn(page)).toEqual([]);

  await choose('RWF,1452.5,2025-11-01,UN', 'XOF,601.25,2025-11-01,UN');
  await expect(enter.getByRole('alert')).toHaveCount(0);
  await enter.getByRole('button', { name: 'Enter these rates' }).click();
  const rates = page.getByRole('table', { name: 'Reference rates' });
  await expect(rates.getByRole('row', { name: /RWF/ })).toContainText('1,452.5');
  await expect(rates.getByRole('row', { name: /XOF/ })).toContainText('601.25');
  await page.getByLabel('Rates in force on').fill('1999-12-31');
  await expect(page).toHaveURL(/on=1999-12-31/);
  await expect(page.getByText('There are no rates on this day')).toBeVisible();
});

test('a coordinator reads the rates and enters none; who decides on no rules sees nothing of it', async ({
  arrive,
}) => {
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  await coordinator.open('/judging?tab=rates');
  await expect(coordinator.page.getByRole('heading', { level: 2, name: 'Reference rates' })).toBeVisible();
  await expect(coordinator.page.getByRole('button', { name: 'Enter these rates' })).toHaveCount(0);

  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  await requester.open('/judging');
  await expect(requester.page.getByRole('heading', { level: 1 })).toHaveText('This is not for your role');
  await expect(
    requester.page.getByRole('navigation').getByRole('link', { name: 'How matches are judged' }),
  ).toHaveCount(0);
  expect([...coordinator.troubles, ...requester.troubles]).toEqual([]);
});
