import { IsString } from 'class-validator';
import { defineEvent } from '../event.js';
import { Holds } from '../values/holds.js';
import { OrganisationSnapshot } from './organisation-snapshot.js';

export class OrganisationPayload {
  @Holds(() => OrganisationSnapshot) organisation!: OrganisationSnapshot;
}

export class OrganisationRefusedPayload extends OrganisationPayload {
  @IsString() reason!: string;
}

export const OrganisationRegistered = defineEvent(
  'directory.organisation.registered',
  OrganisationPayload,
  'An organisation asked to be verified; what it posts cannot open before that.',
);
export const OrganisationVerified = defineEvent(
  'directory.organisation.verified',
  OrganisationPayload,
  'A coordinator confirmed that the organisation is who it says it is.',
);
export const OrganisationRefused = defineEvent(
  'directory.organisation.refused',
  OrganisationRefusedPayload,
  'A coordinator refused the verification, with the reason.',
);
