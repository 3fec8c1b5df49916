import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfferDto } from './offer.dto.js';
import { OFFER, startOffersApp, type OffersApp } from './offers-app.spec-data.js';

let offers: OffersApp;
beforeAll(async () => {
  offers = await startOffersApp();
  await offers.open({ ...OFFER, eligibility: { countries: ['SN'] } });
  await offers.create({ ...OFFER, title: 'A forecast that is not sent yet' });
});
afterAll(() => offers.app.stop());

async function titlesFoundBy(search: string, who = offers.stranger): Promise<string[]> {
  const query = new URLSearchParams({ search }).toString();
  const { status, body } = await who.get<{ items: OfferDto[] }>(`/api/offers?${query}`);
  expect(status).toBe(200);
  return body.items.map(({ content }) => content.title);
}

describe('searching offers', () => {
  it.each([
    'climate',
    'SEASONAL forecasts',
    'climat formation',
    'подготовка',
    '气候',
    'المناخ',
    'Sénégal',
    '塞内加尔',
  ])('finds an open one by %s', async (search) => {
    expect(await titlesFoundBy(search)).toEqual([OFFER.title]);
  });

  it('finds nothing by what is nowhere, and drafts for their organisation only', async () => {
    expect(await titlesFoundBy('climate tractors')).toEqual([]);
    expect(await titlesFoundBy('Мали')).toEqual([]);
    expect(await titlesFoundBy('not sent')).toEqual([]);
    expect(await titlesFoundBy('not sent', offers.coordinator)).toEqual([]);
    expect(await titlesFoundBy('not sent', offers.provider)).toEqual(['A forecast that is not sent yet']);
  });

  it.each(['a', '??', 'x'.repeat(101)])('refuses %j', async (search) => {
    const refused = await offers.stranger.get(`/api/offers?${new URLSearchParams({ search }).toString()}`);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/search' }] } });
  });
});
