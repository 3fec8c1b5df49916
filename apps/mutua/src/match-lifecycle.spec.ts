import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, newTestId } from '@mutua/testing';
import {
  daysPass,
  halfAccepted,
  openPair,
  proposed,
  runJob,
  startPlatform,
  step,
  today,
  told,
  whileDeaf,
  type Answer,
  type Platform,
} from './match-lifecycle.spec-data.js';
import { tablesHolding } from './tables-holding.spec-data.js';

const WITHDRAW = { reason: 'The minister decided otherwise.' };
const DECLINE = { code: 'other', reason: 'We found another way.' };
const CANCEL = { cause: 'funds-unavailable', reason: 'Parliament cut the budget.' };
const FREE = { unit: 'seats', quantity: 10 };

let platform: Platform;

beforeAll(async () => {
  platform = await startPlatform();
}, 60_000);

afterEach(() => daysPass(platform, 0));

afterAll(() => platform.app.stop());

const see = async (who: 'requester' | 'provider' | 'coordinator', path: string) =>
  (await platform[who].client.get<Answer>(path)).body;

async function accepted(special?: Parameters<typeof openPair>[1]) {
  const pair = await openPair(platform, special);
  const path = await halfAccepted(platform, pair);
  await step(platform.provider, path, 'accept');
  await eventually(async () => {
    const { coveredTypes } = await see('requester', `/api/needs/${pair.need}`);
    expect(coveredTypes).toHaveLength(1);
    const { claims } = await see('provider', `/api/offers/${pair.offer}`);
    expect(claims).toEqual([expect.objectContaining({ standing: 'used' })]);
  });
  return { ...pair, path };
}

const TWO_TYPES = { cooperationTypes: ['technology-transfer', 'joint-laboratory'] };
const ONE_TYPE = { cooperationTypes: ['joint-laboratory'] };
const UNTIL_TODAY = { period: { start: null, end: today() } };
const expireOffers = () => runJob(platform, 'offers', 'ExpireOffers');
const expireNeeds = () => runJob(platform, 'needs', 'ExpireNeeds');

/** Whom the end of an offer's period is told, about a match. */
const toldThatTheOfferEnded = async (path: string) => {
  for (const who of ['requester', 'provider', 'coordinator'] as const) {
    const kind = `match-offer-expired-for-${who}`;
    expect((await told(platform[who], path)).filter((each) => each === kind)).toEqual([kind]);
  }
};

describe('an acceptance that crosses a withdrawal', () => {
  // the side that withdraws has not heard of the acceptance, or matching has not heard of the withdrawal
  it.each([
    ['need', 'needs'],
    ['need', 'matching'],
    ['offer', 'offers'],
    ['offer', 'matching'],
  ] as const)(
    'of the %s ends cancelled, with everything free and both told, when %s hears late',
    async (side, deaf) => {
      const pair = await openPair(platform);
      const path = await halfAccepted(platform, pair);
      const accept = async () =>
        expect((await step(platform.provider, path, 'accept')).body.status).toBe('accepted');
      const withdraw = async () => {
        const owner = side === 'need' ? platform.requester : platform.provider;
        const answer = await step(owner, `/api/${side}s/${pair[side]}`, 'withdraw', WITHDRAW);
        expect(answer.body.status).toBe('withdrawn');
      };
      await whileDeaf(platform, deaf, async () => {
        for (const each of deaf === 'matching' ? [withdraw, accept] : [accept, withdraw]) await each();
      });
      await eventually(async () => {
        expect(await see('coordinator', path)).toMatchObject({
          status: 'cancelled',
          endedBy: 'system',
          cause: `${side}-withdrawn`,
        });
        const offer = await see('provider', `/api/offers/${pair.offer}`);
        expect(offer).toMatchObject({ remaining: FREE, claims: [{ standing: 'released' }] });
        const need = await see('requester', `/api/needs/${pair.need}`);
        expect(need).toMatchObject({
          status: side === 'need' ? 'withdrawn' : 'open',
          coveredTypes: [],
        });
        for (const who of ['requester', 'provider'] as const) {
          expect((await told(platform[who], path))[0]).toBe(`match-cancelled-for-${who}`);
        }
      });
      expect(await see('requester', path)).toMatchObject({ reason: expect.stringContaining('withdrawn') });
      expect((await platform.requester.client.get(`/api/offers/${pair.offer}`)).status).toBe(200);
      expect((await platform.provider.client.get(`/api/needs/${pair.need}`)).status).toBe(200);
    },
  );
});

describe('an accepted match', () => {
  it('keeps both posts from being withdrawn, and says to cancel it first', async () => {
    const { need, offer, path } = await accepted();
    const asked = await step(platform.requester, `/api/needs/${need}`, 'withdraw', WITHDRAW);
    const given = await step(platform.provider, `/api/offers/${offer}`, 'withdraw', WITHDRAW);
    for (const answer of [asked, given]) {
      expect(answer).toMatchObject({ status: 409, body: { type: 'urn:mutua:problem:matches-stand' } });
      expect(answer.body['detail']).toContain(path.split('/').at(-1));
    }
  });

  it.each(['requester', 'provider', 'coordinator'] as const)(
    'can be cancelled by the %s: the need opens, the capacity is free, and the pair rests',
    async (who) => {
      const { need, offer, path } = await accepted();
      const nameless = await step(platform[who], path, 'cancel', { reason: 'No cause.' });
      expect(nameless).toMatchObject({ status: 422, body: { type: 'urn:mutua:problem:invalid-fields' } });
      const { body } = await step(platform[who], path, 'cancel', CANCEL);
      expect(body).toMatchObject({ status: 'cancelled', endedBy: who, ...CANCEL });
      await eventually(async () => {
        expect(await see('requester', `/api/needs/${need}`)).toMatchObject({
          status: 'open',
          coveredTypes: [],
        });
        expect(await see('provider', `/api/offers/${offer}`)).toMatchObject({ remaining: FREE });
        for (const party of ['requester', 'provider'] as const) {
          expect((await told(platform[party], path))[0]).toBe(`match-cancelled-for-${party}`);
        }
        const candidates = await see('coordinator', `/api/matching/needs/${need}/candidates`);
        expect(JSON.stringify(candidates)).toContain('"standing":"cancelled"');
      });
      const { items } = await see('coordinator', `/api/matching/proposals?needId=${need}&offerId=${offer}`);
      expect(items).toHaveLength(1);
      expect((await step(platform[who], path, 'cancel', CANCEL)).status).toBe(409);
    },
  );

  it('that its requester calls fulfilled is fulfilled: the provider hears it, and may withdraw the offer', async () => {
    const { need, offer, path } = await accepted();
    await step(platform.requester, `/api/needs/${need}`, 'fulfil');
    await eventually(async () => {
      expect(await see('provider', path)).toMatchObject({ status: 'fulfilled' });
      expect((await told(platform.provider, path))[0]).toBe('match-fulfilled-for-provider');
      const { claims } = await see('provider', `/api/offers/${offer}`);
      expect(claims).toEqual([expect.objectContaining({ standing: 'delivered' })]);
    });
    expect((await see('provider', `/api/needs/${need}`)).status).toBe('fulfilled');
    expect((await step(platform.provider, path, 'cancel', CANCEL)).status).toBe(409);
    const withdrawn = await step(platform.provider, `/api/offers/${offer}`, 'withdraw', WITHDRAW);
    expect(withdrawn.body.status).toBe('withdrawn');
    expect((await see('requester', `/api/offers/${offer}`)).status).toBe('withdrawn');
  });
});

describe('the end of an offer’s period', () => {
  it('leaves an accepted match to be fulfilled or cancelled, and both sides and the coordinators hear it', async () => {
    const { need, offer, path } = await accepted({ offer: UNTIL_TODAY });
    daysPass(platform, 1);
    await expireOffers();
    await eventually(() => toldThatTheOfferEnded(path));
    await expireOffers();
    expect(await see('requester', path)).toMatchObject({
      status: 'accepted',
      offerExpiredAt: expect.any(String),
    });
    expect(await see('requester', `/api/offers/${offer}`)).toMatchObject({
      status: 'expired',
      remaining: { unit: 'seats', quantity: 6 },
    });
    const cause = 'not-delivered';
    const cancelled = await step(platform.requester, path, 'cancel', { cause, reason: 'Nobody came.' });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', cause, endedBy: 'requester' });
    await eventually(async () => {
      expect(await see('requester', `/api/needs/${need}`)).toMatchObject({
        status: 'open',
        coveredTypes: [],
      });
      expect(await see('provider', `/api/offers/${offer}`)).toMatchObject({ remaining: FREE });
      expect((await told(platform.provider, path))[0]).toBe('match-cancelled-for-provider');
    });
    await toldThatTheOfferEnded(path);
  });

  it('ends what not both have accepted, with its cause, and frees what it held', async () => {
    const pair = await openPair(platform, { offer: UNTIL_TODAY });
    const path = await halfAccepted(platform, pair);
    daysPass(platform, 1);
    await expireOffers();
    await eventually(async () => {
      expect(await see('requester', path)).toMatchObject({ status: 'lapsed', cause: 'offer-expired' });
      expect(await see('provider', `/api/offers/${pair.offer}`)).toMatchObject({
        status: 'expired',
        remaining: FREE,
        claims: [{ standing: 'released' }],
      });
      for (const who of ['requester', 'provider'] as const) {
        expect((await told(platform[who], path))[0]).toBe(`match-lapsed-for-${who}`);
      }
    });
    expect((await step(platform.provider, path, 'accept')).status).toBe(409);
  });

  it.each(['offers', 'matching'] as const)(
    'that crosses an acceptance leaves it standing, with its capacity used, when %s hears late',
    async (deaf) => {
      const pair = await openPair(platform, { offer: UNTIL_TODAY });
      const path = await halfAccepted(platform, pair);
      daysPass(platform, 1);
      const accept = async () =>
        expect((await step(platform.provider, path, 'accept')).body.status).toBe('accepted');
      await whileDeaf(platform, deaf, async () => {
        for (const each of deaf === 'matching' ? [expireOffers, accept] : [accept, expireOffers])
          await each();
      });
      await eventually(async () => {
        await toldThatTheOfferEnded(path);
        expect(await see('provider', `/api/offers/${pair.offer}`)).toMatchObject({
          status: 'expired',
          claims: [{ standing: 'used' }],
        });
        expect((await see('requester', `/api/needs/${pair.need}`)).status).toBe('matched');
      });
      expect((await see('provider', path)).status).toBe('accepted');
    },
  );

  it('is heard though the offer is used up', async () => {
    const { offer, path } = await accepted({
      offer: { ...UNTIL_TODAY, capacity: { unit: 'seats', quantity: 10 } },
      need: { quantities: { seats: 10 } },
    });
    expect((await see('provider', `/api/offers/${offer}`)).status).toBe('exhausted');
    daysPass(platform, 1);
    await expireOffers();
    await eventually(() => toldThatTheOfferEnded(path));
  });
});

describe('the end of a need’s period', () => {
  it.each(['needs', 'matching'] as const)(
    'that crosses an acceptance ends with it cancelled and nothing used, when %s hears late',
    async (deaf) => {
      const pair = await openPair(platform, { need: UNTIL_TODAY });
      const path = await halfAccepted(platform, pair);
      daysPass(platform, 1);
      const accept = async () =>
        expect((await step(platform.provider, path, 'accept')).body.status).toBe('accepted');
      await whileDeaf(platform, deaf, async () => {
        for (const each of deaf === 'matching' ? [expireNeeds, accept] : [accept, expireNeeds]) await each();
      });
      await eventually(async () => {
        expect(await see('coordinator', path)).toMatchObject({
          status: 'cancelled',
          endedBy: 'system',
          cause: 'need-expired',
        });
        expect(await see('provider', `/api/offers/${pair.offer}`)).toMatchObject({
          remaining: FREE,
          claims: [{ standing: 'released' }],
        });
        expect(await see('requester', `/api/needs/${pair.need}`)).toMatchObject({
          status: 'expired',
          coveredTypes: [],
        });
        for (const who of ['requester', 'provider', 'coordinator'] as const) {
          expect((await told(platform[who], path))[0]).toBe(`match-cancelled-for-${who}`);
        }
      });
    },
  );

  it('leaves what was agreed for a part of it to be fulfilled, and seeks nothing for the rest', async () => {
    const { need, offer, path } = await accepted({ need: { ...UNTIL_TODAY, ...TWO_TYPES }, offer: ONE_TYPE });
    expect((await see('requester', `/api/needs/${need}`)).status).toBe('open');
    daysPass(platform, 1);
    await expireNeeds();
    await eventually(async () => {
      expect((await told(platform.requester, need))[0]).toBe('need-closed');
    });
    expect((await see('requester', `/api/needs/${need}`)).status).toBe('matched');
    expect((await see('provider', path)).status).toBe('accepted');
    await step(platform.requester, `/api/needs/${need}`, 'fulfil');
    await eventually(async () => {
      expect((await see('provider', path)).status).toBe('fulfilled');
      expect(await see('provider', `/api/offers/${offer}`)).toMatchObject({
        claims: [{ standing: 'delivered' }],
      });
    });
  });

  it('ends the need when the last match that was agreed for it is cancelled', async () => {
    const { need, offer, path } = await accepted({ need: { ...UNTIL_TODAY, ...TWO_TYPES }, offer: ONE_TYPE });
    daysPass(platform, 1);
    await expireNeeds();
    await step(platform.provider, path, 'cancel', CANCEL);
    await eventually(async () => {
      expect(await see('requester', `/api/needs/${need}`)).toMatchObject({
        status: 'expired',
        coveredTypes: [],
      });
      expect(await see('provider', `/api/offers/${offer}`)).toMatchObject({ remaining: FREE });
      expect((await told(platform.requester, need))[0]).toBe('need-expired');
    });
  });
});

describe('a coordinator', () => {
  it('revokes an approval: what it held is free, the parties hear why, and the pair rests', async () => {
    const pair = await openPair(platform);
    const path = await halfAccepted(platform, pair);
    const reason = 'The institute lost its accreditation.';
    const { body } = await step(platform.coordinator, path, 'revoke', { reason });
    expect(body).toMatchObject({ status: 'revoked', reason });
    await eventually(async () => {
      expect(await see('provider', `/api/offers/${pair.offer}`)).toMatchObject({ remaining: FREE });
      for (const party of ['requester', 'provider'] as const) {
        expect((await told(platform[party], path))[0]).toBe(`match-revoked-for-${party}`);
      }
    });
    expect((await step(platform.provider, path, 'accept')).status).toBe(409);
  });

  it('changes what an approved match takes: acceptances no longer count, and the parties are asked anew', async () => {
    const pair = await openPair(platform);
    const path = await halfAccepted(platform, pair);
    const change = (quantity: number, terms: object = {}) =>
      step(platform.coordinator, path, 'allocation', {
        allocation: { unit: 'seats', quantity },
        reason: 'Two more officers may come.',
        ...terms,
      });
    expect(await change(11)).toMatchObject({
      status: 409,
      body: { type: 'urn:mutua:problem:capacity-exceeded' },
    });
    expect(await change(9)).toMatchObject({
      status: 409,
      body: { type: 'urn:mutua:problem:more-than-asked' },
    });
    const changed = await change(9, { evenIfCovered: true });
    expect(changed.body).toMatchObject({ status: 'approved', acceptedBy: [] });
    await eventually(async () => {
      const offer = await see('provider', `/api/offers/${pair.offer}`);
      expect(offer).toMatchObject({
        remaining: { unit: 'seats', quantity: 1 },
        claims: [{ standing: 'held' }],
      });
      expect((await told(platform.requester, path))[0]).toBe('match-allocation-changed-for-requester');
    });
    await step(platform.requester, path, 'accept');
    expect((await step(platform.provider, path, 'accept')).body.status).toBe('accepted');
    expect((await change(3)).status).toBe(409);
  });

  it('proposes by hand what the engine let rest; another coordinator approves it', async () => {
    const pair = await openPair(platform);
    const first = await proposed(platform, pair);
    await step(platform.coordinator, first, 'reject', { reason: 'Too early.' });
    const body = { needId: pair.need, offerId: pair.offer, reason: 'Both asked for it at the forum.' };
    const { client, userId } = platform.coordinator;
    const answers = await Promise.all(
      [1, 2].map(() => client.post<Answer>('/api/matching/proposals', { body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const made = answers.find(({ status }) => status === 201)?.body;
    expect(made).toMatchObject({ status: 'proposed', byHand: { userId, reason: body.reason } });
    const path = `/api/matching/proposals/${made?.id ?? ''}`;
    expect(await step(platform.coordinator, path, 'approve', {})).toMatchObject({
      status: 403,
      body: { type: 'urn:mutua:problem:proposed-by-you' },
    });
    expect((await step(platform.otherCoordinator, path, 'approve', {})).body.status).toBe('approved');
  });

  it('cannot propose by hand what fails a condition, and reads which', async () => {
    const [one, two] = [await openPair(platform), await openPair(platform)];
    await step(platform.provider, `/api/offers/${two.offer}`, 'pause');
    const body = { needId: one.need, offerId: two.offer, reason: 'They know one another.' };
    await eventually(async () => {
      const answer = await platform.coordinator.client.post<Answer>('/api/matching/proposals', { body });
      expect(answer).toMatchObject({ status: 409, body: { type: 'urn:mutua:problem:does-not-fit' } });
      expect(JSON.stringify(answer.body['errors'])).toContain('offer-open');
    });
  });
});

describe('contacts', () => {
  const contactsOf = (path: string) => `/api/directory/matches/${path.split('/').at(-1) ?? ''}/contacts`;

  it('are shown to the two sides and coordinators once both have accepted, and no longer when it is cancelled', async () => {
    const pair = await openPair(platform);
    const path = await halfAccepted(platform, pair);
    const statusFor = async ({ client }: Pick<Platform['requester'], 'client'>) =>
      (await client.get(contactsOf(path))).status;
    const insiders = [platform.requester, platform.provider, platform.coordinator];
    const bodyFor = async ({ client }: Pick<Platform['requester'], 'client'>) =>
      (await client.get<Record<string, unknown>>(contactsOf(path))).body;
    await eventually(async () => {
      for (const insider of insiders)
        expect(await bodyFor(insider)).toEqual({ requester: null, provider: null });
    });
    const stranger = { client: await platform.app.as({ roles: ['requester'], organisationId: newTestId() }) };
    expect(await statusFor(stranger)).toBe(404);
    await step(platform.provider, path, 'accept');
    // that it is accepted is known here a moment later, and no request fails meanwhile
    await eventually(async () => {
      for (const insider of insiders) {
        expect(await statusFor(insider)).toBe(200);
        expect((await bodyFor(insider))['requester']).not.toBeNull();
      }
    });
    const { body } = await platform.provider.client.get<Record<string, unknown>>(contactsOf(path));
    expect(body).toMatchObject({
      requester: {
        organisationName: 'Ministry of Agriculture',
        contactEmail: 'office@ministry.example.org',
        people: [{ name: 'amina', locale: 'fr', email: expect.stringContaining('amina-') }],
      },
      provider: { contactEmail: null, people: [{ name: 'paulo' }] },
    });
    const admin = { client: await platform.app.as({ roles: ['admin'] }) };
    expect(await statusFor(admin)).toBe(403);
    const { organisationId } = body['requester'] as { organisationId: string };
    // says it is of the ministry, but is no member in the directory
    const pretender = { client: await platform.app.as({ roles: ['requester'], organisationId }) };
    expect(await statusFor(pretender)).toBe(404);
    await step(platform.requester, path, 'cancel', CANCEL);
    await eventually(async () => {
      for (const insider of insiders) expect(await statusFor(insider)).toBe(404);
    });
  });

  it('are no longer said to come when one side declines', async () => {
    const path = await halfAccepted(platform, await openPair(platform));
    const statusFor = async () => (await platform.requester.client.get(contactsOf(path))).status;
    await eventually(async () => expect(await statusFor()).toBe(200));
    await step(platform.provider, path, 'decline', DECLINE);
    await eventually(async () => expect(await statusFor()).toBe(404));
  });

  it('reach no event and no table but the directory’s', async () => {
    const holding = await platform.app.asOwner((database) => tablesHolding(database, '@.*example[.]org'));
    expect(holding).toEqual(['directory.idempotency_key', 'directory.organisation', 'directory."user"']);
  });
});
