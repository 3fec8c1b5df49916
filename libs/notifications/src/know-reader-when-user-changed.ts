import { Injectable } from '@nestjs/common';
import { UserChanged, UserRegistered, type EventEnvelope, type UserPayload } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { Readers } from './readers.js';

@Injectable()
export class KnowReaderWhenUserChanged implements Reaction<UserPayload> {
  readonly events = [UserRegistered, UserChanged];

  constructor(private readonly readers: Readers) {}

  async react({ payload }: EventEnvelope<UserPayload>, transaction: Transaction): Promise<void> {
    const { id, version, roles, organisationId, locale, active } = payload.user;
    const { organisationIds = [organisationId].filter((one) => one !== null) } = payload.user;
    await this.readers.know({ id, version, roles, organisationIds, locale, active }, transaction);
  }
}
