import { randomUUID } from 'node:crypto';
import { approve, proposed, step, write } from './by-api.js';
import { expect, test, violationsOn, type Visitor } from './browser.js';
import { send, writeNeed } from './forms.js';
import { textsIn } from './texts.js';

const NARROW = 360;

/** The id of what a person wrote, by its title. */
async function idOf({ page }: Visitor, title: string): Promise<string> {
  const { items } = (await (await page.request.get('/api/needs?mine=true&limit=100')).json()) as {
    items: { id: string; content: { title: string } }[];
  };
  const found = items.find(({ content }) => content.title === title);
  expect(found).toBeDefined();
  return found?.id ?? '';
}

test('what an organisation makes public, a stranger reads; what it does not, they do not', async ({
  arrive,
}) => {
  const shown = `Maps of floods for districts ${randomUUID()}`;
  const hidden = `Maps of harvests for districts ${randomUUID()}`;
  const awa = await arrive({ as: 'Awa Diop', language: 'en' });
  await awa.open('/needs/new');
  await writeNeed(awa.page, shown);
  await awa.page.getByRole('link', { name: 'Change: Conditions' }).click();
  const choice = awa.page.getByRole('checkbox', { name: 'Anybody may read of it in the public register' });
  await expect(choice).not.toBeChecked();
  await expect(choice).toHaveAccessibleDescription(/^Without signing in, anybody then sees the title/);
  await choice.check();
  expect(await violationsOn(awa.page)).toEqual([]);
  await awa.page.getByRole('button', { name: 'Save and continue' }).click();
  await send(awa.page);
  await expect(awa.page.getByRole('heading', { level: 1, name: 'It is sent' })).toBeVisible();
  await awa.open('/needs/new');
  await writeNeed(awa.page, hidden);
  await send(awa.page);
  await expect(awa.page.getByRole('heading', { level: 1, name: 'It is sent' })).toBeVisible();

  // it is part of what is screened
  const carmen = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const id = await idOf(awa, shown);
  await carmen.open(`/queue?tab=screen&item=need.${id}`);
  await expect(carmen.page.getByText('Anybody may read of it in the public register').first()).toBeVisible();
  const stranger = await arrive({ as: null, language: 'en' });
  const [first, second] = [shown, hidden].map((title) =>
    stranger.page.getByRole('heading', { level: 3, name: title }),
  );
  await approve(carmen, `/api/needs/${id}`);
  await approve(carmen, `/api/needs/${await idOf(awa, hidden)}`);

  await stranger.open('/');
  await stranger.page.getByRole('link', { name: 'Public register' }).click();
  await expect(stranger.page.getByRole('heading', { level: 1, name: 'Public register' })).toBeFocused();
  await expect(first!).toBeVisible();
  await expect(second!).toBeHidden();
  const entry = stranger.page.getByRole('listitem').filter({ has: first! });
  await entry.getByText('What it is about').click();
  await expect(entry.getByText('Advisers recognise diseases of cassava')).toBeVisible();
  await expect(stranger.page.getByRole('img', { name: /^Map of the world: public needs in/ })).toBeVisible();
  expect(await violationsOn(stranger.page)).toEqual([]);

  await stranger.page.locator('summary').filter({ hasText: 'By country, as a table' }).click();
  await stranger.page.getByRole('table').getByRole('link', { name: 'Senegal' }).click();
  await expect(stranger.page).toHaveURL(/country=SN/);
  await expect(first!).toBeVisible();
  await stranger.page.getByRole('combobox', { name: 'Type of cooperation' }).selectOption('financing');
  await expect(stranger.page.getByText('Nothing here fits these filters.')).toBeVisible();
  await stranger.page.reload();
  await expect(stranger.page.getByText('Nothing here fits these filters.')).toBeVisible();
  await stranger.page.getByRole('link', { name: 'Show all' }).click();
  await expect(first!).toBeVisible();
  expect(stranger.troubles).toEqual([]);

  // whoever made it public takes that back alone
  await awa.open(`/needs/${id}`);
  await awa.page.getByRole('button', { name: 'Take it out of the public register' }).click();
  await expect(awa.page.getByText('It is out of the public register.')).toBeVisible();
  await expect(awa.page.getByRole('button', { name: 'Take it out of the public register' })).toBeHidden();
  const other = await arrive({ as: null, language: 'en' });
  await other.open('/public');
  await expect(other.page.getByRole('heading', { level: 2 }).last()).toBeVisible();
  await expect(other.page.getByText(shown)).toHaveCount(0);
});

for (const width of [NARROW, 1280]) {
  test(`a public match is read from right to left, in a window ${width} wide`, async ({ arrive }) => {
    const texts = textsIn('ar');
    const need = `Water levels from satellites ${randomUUID()}`;
    const offer = `Course on satellite pictures ${randomUUID()}`;
    const subject = { isPublic: true, aiTopics: ['climate'] };
    const awa = await arrive({ as: 'Awa Diop', language: 'en' });
    const paulo = await arrive({ as: 'Paulo Mendes', language: 'en' });
    const carmen = await arrive({ as: 'Carmen Ruiz', language: 'en' });
    const given = await write(paulo, 'offers', { ...subject, title: offer, summary: 'Six weeks, online.' });
    await approve(carmen, given);
    const asked = await write(awa, 'needs', { ...subject, title: need, summary: 'Floods, days ahead.' });
    await approve(carmen, asked);
    const match = `/api/matching/proposals/${await proposed(carmen, need, offer)}`;
    await approve(carmen, match);
    await step(awa, match, 'accept');
    await step(paulo, match, 'accept');

    const stranger = await arrive({ as: null, language: 'ar', width });
    await stranger.open('/public?tab=offers');
    await expect(stranger.page.getByRole('heading', { level: 3, name: offer })).toBeVisible();
    expect(await violationsOn(stranger.page)).toEqual([]);
    await stranger.open('/public?tab=matches');
    const entry = stranger.page.getByRole('listitem').filter({ hasText: need });
    await expect(entry.getByRole('heading', { level: 3, name: offer })).toBeVisible();
    await expect(entry.getByText(texts('shell:status.accepted'))).toBeVisible();
    await expect(stranger.page.locator('html')).toHaveAttribute('dir', 'rtl');
    expect(await violationsOn(stranger.page)).toEqual([]);
    expect(await stranger.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(stranger.troubles).toEqual([]);
  });
}

test('as long as nobody has made anything public, the page says so, and how that changes', async ({
  arrive,
}) => {
  const nothing = { total: 0, countries: [], cooperationTypes: [], countryGroups: [] };
  for (const language of ['en', 'ar'] as const) {
    const stranger = await arrive({ as: null, language, width: NARROW });
    await stranger.page.route('**/register/figures', (route) => route.fulfill({ json: nothing }));
    await stranger.open('/public');
    const title = textsIn(language)('public:empty.all');
    await expect(stranger.page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    await expect(stranger.page.getByRole('img')).toHaveCount(0);
    expect(await violationsOn(stranger.page)).toEqual([]);
    expect(stranger.troubles).toEqual([]);
  }
});

test('who signs in finds the way to what is public', async ({ arrive }) => {
  const { page, open } = await arrive({ as: null, language: 'en' });
  await open('/sign-in');
  await page.getByRole('link', { name: 'See what is public, without signing in' }).click();
  await expect(page).toHaveURL(/\/public$/);
});
