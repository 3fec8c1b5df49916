import { Injectable } from '@nestjs/common';
import {
  OrganisationRefused,
  OrganisationRegistered,
  OrganisationVerified,
  type EventEnvelope,
  type OrganisationPayload,
} from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import { keepNewest, type Transaction } from '@mutua/platform/persistence';
import { OrganisationSchema } from './organisation.schema.js';

@Injectable()
export class KnowOrganisationWhenDirectoryChanged implements Reaction<OrganisationPayload> {
  readonly events = [OrganisationRegistered, OrganisationVerified, OrganisationRefused];

  async react({ payload }: EventEnvelope<OrganisationPayload>, { manager }: Transaction): Promise<void> {
    await keepNewest(manager, OrganisationSchema, payload.organisation);
  }
}
