import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ExpireOffers } from './expire-offers.js';
import { OFFER, startOffersApp, type OffersApp, type Problem } from './offers-app.spec-data.js';
import { RemindOfReconfirmation } from './remind-of-reconfirmation.js';

const DAY_MS = 86_400_000;

let offers: OffersApp;
beforeAll(async () => {
  offers = await startOffersApp();
});
afterEach(() => daysPass(0));
afterAll(() => offers.app.stop());

/** Sets the clock to so many days from today, as it really is. */
function daysPass(days: number): void {
  offers.app.clock.moveTo(new Date(Date.now() + days * DAY_MS).toISOString());
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

const remind = () => offers.app.get(RemindOfReconfirmation).run();
const expire = () => offers.app.get(ExpireOffers).run();

describe('an offer that waits for screening', () => {
  it('and whose period ends meanwhile is not opened but can be returned', async () => {
    const end = daysFromNow(0);
    const offer = await offers.create({ ...OFFER, period: { start: null, end }, submit: true });
    daysPass(1);
    const refused = await offers.step<Problem>(offer, 'approve', {}, offers.coordinator);
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:mutua:problem:period-ended' } });
    expect(refused.body.detail).toContain(end);
    const whatToChange = 'Give new dates.';
    const returned = await offers.step(offer, 'return', { whatToChange }, offers.coordinator);
    expect(returned.body.status).toBe('returned');
  });
});

describe('an open offer', () => {
  it('is paused, hidden from others, and resumed', async () => {
    const offer = await offers.open();
    const paused = await offers.step(offer, 'pause');
    expect(paused).toMatchObject({ status: 200, body: { status: 'paused', version: offer.version + 1 } });
    expect((await offers.stranger.get(`/api/offers/${offer.id}`)).status).toBe(404);
    expect((await offers.step<Problem>(paused.body, 'pause')).body.detail).toContain('while it is open');

    const resumed = await offers.step(paused.body, 'resume');
    expect(resumed.body).toMatchObject({ status: 'open', version: offer.version + 2 });
    expect(resumed.body.confirmedAt > offer.confirmedAt).toBe(true);
    expect((await offers.stranger.get(`/api/offers/${offer.id}`)).status).toBe(200);
    expect(await offers.toldOf(offer.id)).toEqual(['submitted', 'opened', 'paused', 'opened']);
  });

  it('is not resumed after its period', async () => {
    const end = daysFromNow(2);
    const offer = await offers.open({ period: { start: null, end } });
    const paused = await offers.step(offer, 'pause');
    daysPass(3);
    const refused = await offers.step<Problem>(paused.body, 'resume');
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:mutua:problem:period-ended' } });
    expect(refused.body.detail).toContain(end);
  });
});

describe('the reminder to reconfirm', () => {
  it('comes once after a hundred and fifty days, and again only that long after the answer', async () => {
    const offer = await offers.open();
    const reminders = async () =>
      (await offers.toldOf(offer.id)).filter((type) => type === 'reconfirmation-due').length;
    daysPass(149);
    await remind();
    expect(await reminders()).toBe(0);

    daysPass(151);
    await remind();
    await remind();
    expect(await reminders()).toBe(1);
    const asked = await offers.get(offer.id);
    expect(asked).toMatchObject({ status: 'open', confirmedAt: offer.confirmedAt });
    expect(asked.reconfirmationAskedAt?.slice(0, 10)).toBe(daysFromNow(151));

    const confirmed = await offers.step(asked, 'reconfirm');
    expect(confirmed.body).toMatchObject({ status: 'open', reconfirmationAskedAt: null });
    expect(confirmed.body.confirmedAt.slice(0, 10)).toBe(daysFromNow(151));
    expect((await offers.toldOf(offer.id)).at(-1)).toBe('reconfirmed');

    daysPass(300);
    await remind();
    expect(await reminders()).toBe(1);
    daysPass(302);
    await remind();
    expect(await reminders()).toBe(2);
  });

  it('does not come for an offer that is not open', async () => {
    const paused = await offers.step(await offers.open(), 'pause');
    daysPass(400);
    await remind();
    expect(await offers.get(paused.body.id)).toEqual(paused.body);
  });
});

describe('the end of the period', () => {
  it('ends offers that are open or paused on the day after, and no others; screening returns what waits for it', async () => {
    const period = { start: null, end: daysFromNow(10) };
    const open = await offers.open({ period });
    const paused = await offers.step(await offers.open({ period }), 'pause');
    const submitted = await offers.create({ ...OFFER, period, submit: true });
    const draft = await offers.create({ ...OFFER, period });
    const endless = await offers.open({ period: { start: null, end: null } });
    const ending = [open.id, paused.body.id, submitted.id];
    const statuses = async () => Promise.all(ending.map(async (id) => (await offers.get(id)).status));

    daysPass(10);
    await expire();
    expect(await statuses()).toEqual(['open', 'paused', 'submitted']);
    daysPass(11);
    await expire();
    await expire();
    expect(await statuses()).toEqual(['expired', 'expired', 'submitted']);
    expect(await offers.get(draft.id)).toEqual(draft);
    expect(await offers.get(endless.id)).toEqual(endless);
    expect(await offers.toldOf(open.id)).toEqual(['submitted', 'opened', 'expired']);
    expect((await offers.stranger.get(`/api/offers/${open.id}`)).status).toBe(404);
  });
});
