import { randomUUID } from 'node:crypto';
import { approve, judged, write } from './by-api.js';
import { expect, test, violationsOn } from './browser.js';
import { textsIn } from './texts.js';

test('whoever has an open need sees what fits and why, and of what nearly fits what stands in the way', async ({
  arrive,
}) => {
  const mark = randomUUID().slice(0, 8);
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const about = {
    contentLanguage: 'en',
    aiTopics: ['culture-heritage'],
    cooperationTypes: ['joint-laboratory'],
    summary: 'Old manuscripts that machines learn to read.',
  };
  const fitting = `Laboratory of manuscripts ${mark}`;
  const missing = `Laboratory of manuscripts for Fiji ${mark}`;
  const onlyFiji = { eligibility: { countries: ['FJ'] } };
  await approve(coordinator, await write(provider, 'offers', { ...about, title: fitting }));
  await approve(coordinator, await write(provider, 'offers', { ...about, title: missing, ...onlyFiji }));
  const need = await write(requester, 'needs', { ...about, title: `Manuscripts ${mark}` });
  await approve(coordinator, need);

  const { page, open } = requester;
  const id = need.slice('/api/needs/'.length);
  await judged(requester, `${id}/candidates`, fitting);
  await judged(requester, `${id}/near-misses`, missing);
  await open(`/needs/${id}`);
  const fits = page.getByRole('region', { name: 'Offers that fit' }).getByRole('listitem');
  const card = fits.filter({ has: page.getByRole('heading', { name: fitting }) });
  await expect(card.getByRole('listitem').first()).toBeVisible();
  await expect(card.getByText('Not met')).toHaveCount(0);

  // every criterion as a bar and in figures; of what neither says nothing is drawn
  await card.getByText('All reasons').click();
  const table = card.getByRole('table', { name: 'How each criterion came out' });
  const row = (name: string) => table.getByRole('row').filter({ hasText: name });
  await expect(row('Kind of help').getByRole('cell', { name: '100%' })).toBeVisible();
  await expect(row('Readiness').getByRole('cell', { name: 'Not known' })).toBeVisible();

  const near = page.getByRole('region', { name: 'Near misses' }).getByRole('listitem');
  const miss = near.filter({ has: page.getByRole('heading', { name: missing }) });
  await expect(miss.getByText('Not met: The country may receive it')).toBeVisible();
  await expect(miss.getByText('not eligible for the offer. The offer is for: Fiji.').first()).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  expect([...requester.troubles, ...provider.troubles, ...coordinator.troubles]).toEqual([]);
});

test('whose need got nothing is told what went to others, and by how much it fell short; whose need got it is not', async ({
  arrive,
}) => {
  const mark = randomUUID().slice(0, 8);
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const about = {
    contentLanguage: 'en',
    aiTopics: ['tourism'],
    cooperationTypes: ['joint-laboratory'],
    summary: 'Visitors of parks, counted by machines.',
  };
  const wanted = `Laboratory of visitors ${mark}`;
  const one = { capacity: { unit: 'grants', quantity: 1 } };
  await approve(coordinator, await write(provider, 'offers', { ...about, ...one, title: wanted }));
  const served = await write(requester, 'needs', { ...about, title: `Visitors ${mark}` });
  await approve(coordinator, served);
  const less = { ...about, languages: ['es'], sdgGoals: [14], title: `Visitors of coasts ${mark}` };
  const short = await write(requester, 'needs', less);
  await approve(coordinator, short);

  const { page, open } = requester;
  const [servedId, shortId] = [served, short].map((address) => address.slice('/api/needs/'.length));
  await judged(requester, `${shortId}/candidates`, wanted);
  await expect
    .poll(async () => {
      const answer = await page.request.get(`/api/matching/needs/${shortId}/shortfall`);
      return (await answer.json()) as object;
    })
    .toMatchObject({ isCleared: true, shortfall: { reason: 'given-to-others' } });
  await open(`/needs/${shortId}`);
  const why = page.getByRole('region', { name: 'Why it gets less than it asks for' });
  await expect(why.getByText('this need got no offer')).toBeVisible();
  await expect(why.getByText(/^The closest offer that it did not get .* more\.$/)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await why.getByRole('link', { name: wanted }).click();
  await expect(page.getByRole('heading', { level: 1, name: wanted })).toBeVisible();

  await open(`/needs/${servedId}`);
  await expect(page.getByRole('heading', { name: wanted })).toBeVisible();
  await expect(why).toHaveCount(0);
  expect([...requester.troubles, ...provider.troubles, ...coordinator.troubles]).toEqual([]);
});

test('whose need several offers cover only together sees which, as what kind of cooperation, and the part of each', async ({
  arrive,
}) => {
  const mark = randomUUID().slice(0, 8);
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const donor = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const south = await arrive({ as: '陈伟', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const about = {
    contentLanguage: 'en',
    aiTopics: ['manufacturing'],
    summary: 'Faults of machines, heard by machines.',
  };
  const dollars = (amount: string) => ({ amount, currency: 'USD' });
  const fund = `Fund of workshops ${mark}`;
  await approve(
    coordinator,
    await write(donor, 'offers', {
      ...about,
      title: fund,
      cooperationTypes: ['financing'],
      capacity: { unit: 'money', money: dollars('900000') },
    }),
  );
  const training = { ...about, cooperationTypes: ['training'] };
  const trainers = [1, 2, 3, 4].map((number) => `Training of fitters ${number} ${mark}`);
  for (const title of trainers) {
    const capacity = { unit: 'seats', quantity: 40 };
    await approve(coordinator, await write(south, 'offers', { ...training, title, capacity }));
  }
  const both = await write(requester, 'needs', {
    ...about,
    title: `Workshops ${mark}`,
    cooperationTypes: ['financing', 'training'],
    budget: { kind: 'ceiling', money: dollars('400000') },
    quantities: { seats: 25 },
  });
  await approve(coordinator, both);
  const one = await write(requester, 'needs', { ...training, title: `Fitters ${mark}` });
  await approve(coordinator, one);
  const [bothId, oneId] = [both, one].map((address) => address.slice('/api/needs/'.length));
  for (const title of [fund, ...trainers]) await judged(requester, `${bothId}/candidates`, title);
  for (const title of trainers) await judged(requester, `${oneId}/candidates`, title);

  const { page, open } = requester;
  await open(`/needs/${bothId}`);
  const together = page.getByRole('region', { name: 'Offers that cover the need together' });
  const offer = (name: string) => page.getByRole('heading', { name });
  const funds = together.getByRole('heading', { name: fund });
  // there may be funds of others, too
  await together.getByRole('button', { name: /^Show \d+ more$/ }).click();
  await expect(funds).toHaveCount(4);
  for (const trainer of trainers) {
    const items = together.getByRole('listitem');
    const group = items.filter({ has: offer(fund) }).filter({ has: offer(trainer) });
    await expect(group).toContainText('Kind of cooperation: Triangular cooperation');
    const part = (title: string) => group.getByRole('listitem').filter({ has: offer(title) });
    for (const words of ['Portugal', 'Financier', 'Gives: Financing', 'Would bring: $400,000'])
      await expect(part(fund)).toContainText(words);
    for (const words of ['China', 'Southern partner', 'Gives: Personnel training', 'Seats: 25'])
      await expect(part(trainer)).toContainText(words);
  }
  expect(await violationsOn(page)).toEqual([]);
  await coordinator.open(`/needs/${bothId}`);
  await expect(coordinator.page.getByRole('region', { name: 'Offers that cover' })).toContainText(fund);
  await funds.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: fund })).toBeVisible();

  // what one offer covers alone is among the candidates already
  const bundles = page.waitForResponse((response) => response.url().endsWith(`/needs/${oneId}/bundles`));
  await open(`/needs/${oneId}`);
  expect(((await (await bundles).json()) as { bundles: object[] }).bundles).not.toHaveLength(0);
  const fits = page.getByRole('region', { name: 'Offers that fit' });
  for (const title of trainers) await expect(fits.getByRole('heading', { name: title })).toBeVisible();
  await expect(together).toHaveCount(0);

  const inArabic = await arrive({ as: 'Awa Diop', language: 'ar', width: 320 });
  await inArabic.open(`/needs/${bothId}`);
  const title = textsIn('ar')('posts:fit.together');
  await expect(inArabic.page.getByRole('region', { name: title })).toContainText(fund);
  expect(await violationsOn(inArabic.page)).toEqual([]);
  const width = inArabic.page.evaluate<number>('document.documentElement.scrollWidth');
  expect(await width).toBeLessThanOrEqual(320);
  const everybody = [requester, donor, south, coordinator, inArabic];
  expect(everybody.flatMap(({ troubles }) => troubles)).toEqual([]);
});
