import {
  OrganisationRefused,
  OrganisationRegistered,
  OrganisationVerified,
  type EventDefinition,
  type OrganisationPayload,
} from '@mutua/contracts';
import { happened, Refused, type Decision } from '@mutua/platform/decision';
import { nameKeyOf } from './name-key.js';
import type { Organisation, OrganisationProfile, OrganisationState } from './organisation.js';
import { organisationSnapshotOf } from './organisation-snapshot-of.js';

/** An organisation enters the directory and asks to be verified. */
export function registerOrganisation(
  id: string,
  profile: OrganisationProfile,
  now: Date,
): Decision<Organisation> {
  return tell(OrganisationRegistered, {
    ...profile,
    id,
    version: 1,
    nameKey: nameKeyOf(profile.name),
    state: { status: 'unverified', askedAt: now.toISOString() },
    createdAt: now,
    updatedAt: now,
  });
}

/**
 * An organisation corrects what it says of itself. One that was refused asks again by that; one that was verified keeps
 * its standing unless what it rested on changes: name, kind, country, website or official domain.
 */
export function correctOrganisation(
  organisation: Organisation,
  profile: OrganisationProfile,
  now: Date,
): Decision<Organisation> {
  const becomesAnother = differs(organisation, profile);
  const asksAgain = becomesAnother || organisation.state.status === 'refused';
  const state: OrganisationState = asksAgain
    ? { status: 'unverified', askedAt: now.toISOString() }
    : organisation.state;
  const corrected = { ...next(organisation, state, now), ...profile, nameKey: nameKeyOf(profile.name) };
  return asksAgain ? tell(OrganisationRegistered, corrected) : { state: corrected, event: null };
}

/**
 * The focal point of its country says that a ministry is one.
 *
 * @throws Refused `illegal-step`
 */
export function endorseOrganisation(organisation: Organisation, now: Date): Decision<Organisation> {
  const { state } = organisation;
  if (state.status !== 'unverified')
    throw Refused.illegalStep('organisation', state.status, 'endorsed', ['unverified']);
  return { state: next(organisation, { ...state, endorsedAt: now.toISOString() }, now), event: null };
}

/**
 * A coordinator confirms that the organisation is who it says it is.
 *
 * @param needsEndorsement whether the focal point of its country must have said so before
 * @throws Refused `illegal-step`, `endorsement-missing`
 */
export function verifyOrganisation(
  organisation: Organisation,
  needsEndorsement: boolean,
  now: Date,
): Decision<Organisation> {
  assertUnverified(organisation, 'verified');
  if (needsEndorsement && organisation.state.endorsedAt === undefined) throw endorsementMissing();
  return tell(
    OrganisationVerified,
    next(
      organisation,
      { status: 'verified', verifiedAt: now.toISOString(), ...endorsement(organisation) },
      now,
    ),
  );
}

/**
 * A coordinator refuses the verification, with a reason that the organisation can act on.
 *
 * @throws Refused `illegal-step`
 */
export function refuseOrganisation(
  organisation: Organisation,
  reason: string,
  now: Date,
): Decision<Organisation> {
  assertUnverified(organisation, 'refused');
  const refused = {
    status: 'refused',
    refusedAt: now.toISOString(),
    reason,
    ...endorsement(organisation),
  } as const;
  const state = next(organisation, refused, now);
  return {
    state,
    event: happened(OrganisationRefused, { organisation: organisationSnapshotOf(state), reason }),
  };
}

function endorsementMissing(): Refused {
  return new Refused(
    'conflict',
    'endorsement-missing',
    'The focal point of its country has yet to endorse this organisation; it can be verified after that, or refused.',
  );
}

/** What the focal point said stays on record whatever the coordinator decides. */
function endorsement({ state: { endorsedAt } }: Organisation): { endorsedAt?: string } {
  return endorsedAt === undefined ? {} : { endorsedAt };
}

/** What a coordinator looked at to verify, and what other contexts know an organisation by. */
const RESTED_ON = ['name', 'kind', 'country', 'website', 'officialDomain'] as const;

function differs(organisation: Organisation, profile: OrganisationProfile): boolean {
  return RESTED_ON.some((field) => organisation[field] !== profile[field]);
}

function next(organisation: Organisation, state: OrganisationState, now: Date): Organisation {
  return { ...organisation, state, version: organisation.version + 1, updatedAt: now };
}

function tell(definition: EventDefinition<OrganisationPayload>, state: Organisation): Decision<Organisation> {
  return { state, event: happened(definition, { organisation: organisationSnapshotOf(state) }) };
}

function assertUnverified({ state }: Organisation, step: string): void {
  if (state.status !== 'unverified')
    throw Refused.illegalStep('organisation', state.status, step, ['unverified']);
}
