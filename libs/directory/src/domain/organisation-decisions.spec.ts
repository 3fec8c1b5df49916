import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ORGANISATION_KINDS } from '@mutua/vocabulary';
import type { Decision } from '@mutua/platform/decision';
import type { Organisation, OrganisationProfile } from './organisation.js';
import {
  correctOrganisation,
  endorseOrganisation,
  refuseOrganisation,
  registerOrganisation,
  verifyOrganisation,
} from './organisation-decisions.js';

const NOW = new Date('2026-03-01T10:00:00Z');
const LATER = new Date('2026-03-02T10:00:00Z');
const ID = '0196f000-0000-7000-8000-000000000001';
const PROFILE: OrganisationProfile = {
  name: 'Ministère du Numérique',
  kind: 'government',
  country: 'SN',
  website: 'https://www.numerique.gouv.sn',
  officialDomain: 'numerique.gouv.sn',
  description: null,
  contactEmail: 'contact@numerique.gouv.sn',
};

const registered = registerOrganisation(ID, PROFILE, NOW).state;
const verified = verifyOrganisation(registered, false, NOW).state;
const refused = refuseOrganisation(registered, 'The website does not answer.', NOW).state;

function told({ event }: Decision<Organisation>) {
  return event && { type: event.definition.type, ...event.payload };
}

describe('an organisation', () => {
  it('registers unverified, and others hear what they may know of it', () => {
    const decision = registerOrganisation(ID, PROFILE, NOW);
    expect(decision.state).toMatchObject({
      ...PROFILE,
      version: 1,
      state: { status: 'unverified', askedAt: '2026-03-01T10:00:00.000Z' },
    });
    expect(told(decision)).toEqual({
      type: 'directory.organisation.registered',
      organisation: {
        id: ID,
        version: 1,
        name: PROFILE.name,
        kind: 'government',
        country: 'SN',
        website: PROFILE.website,
        officialDomain: PROFILE.officialDomain,
        status: 'unverified',
      },
    });
  });

  it('that its country must endorse is verified after that only', () => {
    expect(() => verifyOrganisation(registered, true, LATER)).toThrow('endorsement-missing');
    const endorsed = endorseOrganisation(registered, LATER);
    expect(endorsed).toMatchObject({ state: { version: 2 }, event: null });
    const endorsedAt = LATER.toISOString();
    expect(verifyOrganisation(endorsed.state, true, LATER).state.state).toMatchObject({
      status: 'verified',
      endorsedAt,
    });
    expect(refuseOrganisation(endorsed.state, 'No.', LATER).state.state).toMatchObject({
      status: 'refused',
      endorsedAt,
    });
    expect(() => endorseOrganisation(verified, LATER)).toThrow('only while it is unverified');
    // it asks anew when it becomes another
    const renamed = correctOrganisation(endorsed.state, { ...PROFILE, name: 'Another' }, LATER).state;
    expect(() => verifyOrganisation(renamed, true, LATER)).toThrow('endorsement-missing');
  });

  it('is verified', () => {
    const decision = verifyOrganisation(registered, false, LATER);
    expect(decision.state.state).toEqual({ status: 'verified', verifiedAt: '2026-03-02T10:00:00.000Z' });
    expect(told(decision)).toMatchObject({
      type: 'directory.organisation.verified',
      organisation: { status: 'verified', version: 2 },
    });
  });

  it('is refused with the reason', () => {
    const decision = refuseOrganisation(registered, 'The website does not answer.', LATER);
    expect(decision.state.state).toMatchObject({ status: 'refused', reason: 'The website does not answer.' });
    expect(told(decision)).toMatchObject({
      type: 'directory.organisation.refused',
      organisation: { status: 'refused', version: 2 },
      reason: 'The website does not answer.',
    });
  });

  it('that was refused asks again by correcting anything at all', () => {
    const decision = correctOrganisation(refused, { ...PROFILE, website: 'https://numerique.sn' }, LATER);
    expect(decision.state).toMatchObject({
      website: 'https://numerique.sn',
      version: 3,
      state: { status: 'unverified', askedAt: '2026-03-02T10:00:00.000Z' },
    });
    expect(told(decision)).toMatchObject({
      type: 'directory.organisation.registered',
      organisation: { version: 3 },
    });
  });

  it.each([
    ['name', { name: 'Ministère des Finances' }],
    ['kind', { kind: 'academia' as const }],
    ['country', { country: 'ML' }],
    ['website', { website: 'https://numerique.example' }],
    ['official domain', { officialDomain: null }],
  ])('that was verified must be verified again when its %s changes', (_, change) => {
    const decision = correctOrganisation(verified, { ...PROFILE, ...change }, LATER);
    expect(decision.state.state.status).toBe('unverified');
    expect(told(decision)).toMatchObject({
      type: 'directory.organisation.registered',
      organisation: { ...change, status: 'unverified', version: 3 },
    });
  });

  it('that was verified stays so when it changes how to reach it, and nobody hears of that', () => {
    const contact = { description: 'Digital policy', contactEmail: null };
    const decision = correctOrganisation(verified, { ...PROFILE, ...contact }, LATER);
    expect(decision.state).toMatchObject({ ...contact, version: 3, state: verified.state });
    expect(decision.event).toBeNull();
  });

  it('that waits keeps its place when it changes how to reach it', () => {
    const decision = correctOrganisation(registered, { ...PROFILE, contactEmail: null }, LATER);
    expect(decision.state.state).toEqual(registered.state);
    expect(decision.event).toBeNull();
  });

  it('has a new name key when it has a new name', () => {
    expect(correctOrganisation(registered, { ...PROFILE, name: 'Trésor' }, LATER).state.nameKey).toBe(
      'TRESOR',
    );
  });

  it.each([
    ['verified', verified],
    ['refused', refused],
  ])('that is %s is neither verified nor refused again', (_, organisation) => {
    expect(() => verifyOrganisation(organisation, false, LATER)).toThrow('only while it is unverified');
    expect(() => refuseOrganisation(organisation, 'No.', LATER)).toThrow('only while it is unverified');
  });
});

describe('whatever happens to an organisation', () => {
  const profile = fc.record<OrganisationProfile>({
    name: fc.constantFrom('Agence', 'AGENCE', 'Université', '数字部'),
    kind: fc.constantFrom(...ORGANISATION_KINDS),
    country: fc.constantFrom('SN', 'ML', null),
    website: fc.constantFrom('https://a.sn', null),
    officialDomain: fc.constantFrom('a.sn', null),
    description: fc.constantFrom('What it does', null),
    contactEmail: fc.constantFrom('person@a.sn', null),
  });
  type Step = (organisation: Organisation) => Decision<Organisation>;
  const step: fc.Arbitrary<Step> = fc.oneof(
    profile.map(
      (next): Step =>
        (organisation) =>
          correctOrganisation(organisation, next, LATER),
    ),
    fc.constant<Step>((organisation) => verifyOrganisation(organisation, false, LATER)),
    fc.constant<Step>((organisation) => refuseOrganisation(organisation, 'Because.', LATER)),
  );

  function tried(organisation: Organisation, take: Step): Decision<Organisation> {
    try {
      return take(organisation);
    } catch {
      // a step that does not exist in this state leaves the organisation as it was
      return { state: organisation, event: null };
    }
  }

  it('others know what its verification rests on and its standing, and never more than that', () => {
    fc.assert(
      fc.property(profile, fc.array(step, { maxLength: 12 }), (first, steps) => {
        let { state, event } = registerOrganisation(ID, first, NOW);
        let known: unknown = event && 'organisation' in event.payload && event.payload.organisation;
        for (const take of steps) {
          const before = state;
          ({ state, event } = tried(before, take));
          expect(state.version - before.version).toBe(state === before ? 0 : 1);
          if (event) known = 'organisation' in event.payload && event.payload.organisation;
          const { name, kind, country, website, officialDomain } = state;
          expect(known).toEqual({
            id: ID,
            version: expect.any(Number),
            name,
            kind,
            country,
            website,
            officialDomain,
            status: state.state.status,
          });
        }
      }),
    );
  });

  it('what is verified is what a coordinator saw', () => {
    fc.assert(
      fc.property(profile, profile, (seen, changed) => {
        const seenAndVerified = verifyOrganisation(
          registerOrganisation(ID, seen, NOW).state,
          false,
          NOW,
        ).state;
        const { state, ...organisation } = correctOrganisation(seenAndVerified, changed, LATER).state;
        if (state.status !== 'verified') return;
        const { name, kind, country, website, officialDomain } = organisation;
        expect(seen).toMatchObject({ name, kind, country, website, officialDomain });
      }),
    );
  });
});
