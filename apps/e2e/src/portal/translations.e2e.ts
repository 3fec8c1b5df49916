import { randomUUID } from 'node:crypto';
import { approve } from './by-api.js';
import { expect, test, violationsOn } from './browser.js';
import { send, writeNeed } from './forms.js';

const NARROW = 320;

test('a need is written in two languages; each reader sees theirs first, with the original beside it', async ({
  arrive,
}) => {
  const mark = randomUUID().slice(0, 8);
  const english = `Cassava diseases ${mark}`;
  const arabic = `أمراض الكسافا ${mark}`;
  const awa = await arrive({ as: 'Awa Diop', language: 'en' });
  await awa.open('/needs/new');
  await writeNeed(awa.page, english);
  await awa.page.getByRole('link', { name: 'Change: What is needed' }).click();
  await awa.page.getByRole('button', { name: 'Add a translation' }).click();
  const languageOf = awa.page.getByRole('group', { name: 'In other languages' }).getByRole('combobox');
  await expect(languageOf).toBeFocused();

  // two of one language are told at once; what is half translated is saved, and asked for before it is sent
  await languageOf.selectOption('en');
  await awa.page.getByRole('button', { name: 'Save and continue' }).click();
  const complaint = 'Give each translation a language of its own';
  await expect(awa.page.getByRole('alert').getByText(complaint)).toBeVisible();
  await languageOf.selectOption('ar');
  const title = awa.page.getByRole('textbox', { name: 'Title in this language' });
  await expect(title).toHaveAttribute('dir', 'rtl');
  await title.fill(arabic);
  await expect(awa.page.getByText('Saved', { exact: true })).toBeVisible();
  await awa.page.getByRole('textbox', { name: 'Description in this language' }).fill('يتعرف المرشدون عليها');
  await awa.page.getByRole('button', { name: 'Add a translation' }).click();
  await awa.page.getByRole('button', { name: 'Remove the translation (Chinese)' }).click();
  await expect(awa.page.getByRole('button', { name: 'Add a translation' })).toBeFocused();
  expect(await violationsOn(awa.page)).toEqual([]);
  await awa.page.getByRole('button', { name: 'Save and continue' }).click();
  await awa.page.getByRole('link', { name: 'All steps' }).first().click();
  await awa.page.getByRole('link', { name: 'Conditions' }).click();
  await awa.page.getByRole('checkbox', { name: 'Anybody may read of it in the public register' }).check();
  await awa.page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(awa.page.getByText(arabic)).toBeVisible();
  await send(awa.page);
  await expect(awa.page.getByRole('heading', { level: 1, name: 'It is sent' })).toBeVisible();

  const { items } = (await (await awa.page.request.get(`/api/needs?mine=true&search=${mark}`)).json()) as {
    items: { id: string }[];
  };
  const id = items[0]?.id ?? '';
  const carmen = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  await carmen.open(`/queue?tab=screen&item=need.${id}`);
  await expect(carmen.page.getByText('Arabic, translation')).toBeVisible();
  await approve(carmen, `/api/needs/${id}`);

  // found by a word of the translation, and read in both
  const paulo = await arrive({ as: 'Paulo Mendes', language: 'ar', width: NARROW });
  const search = new URLSearchParams({ q: `الكسافا ${mark}` }).toString();
  await paulo.open(`/search?${search}`);
  await paulo.page.getByRole('link', { name: arabic }).click();
  const heading = paulo.page.getByRole('heading', { level: 1, name: arabic });
  await expect(heading).toHaveAttribute('lang', 'ar');
  await expect(paulo.page.getByText(english)).toHaveAttribute('dir', 'ltr');
  await expect(paulo.page.getByText('Advisers recognise diseases of cassava')).toHaveAttribute('lang', 'en');
  await expect(paulo.page.getByText('يتعرف المرشدون عليها')).toBeVisible();
  expect(await violationsOn(paulo.page)).toEqual([]);
  expect(await paulo.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW);

  const strangers = [
    { language: 'ar', seen: arabic },
    { language: 'fr', seen: english },
  ] as const;
  for (const { language, seen } of strangers) {
    const stranger = await arrive({ as: null, language });
    await stranger.open('/public');
    await expect(stranger.page.getByRole('heading', { level: 3, name: seen })).toBeVisible();
    expect(stranger.troubles).toEqual([]);
  }
  for (const { troubles } of [awa, carmen, paulo]) expect(troubles).toEqual([]);
});
