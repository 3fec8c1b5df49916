import { Injectable } from '@nestjs/common';
import type { Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import { Table, UnitOfWork } from '@mutua/platform/persistence';
import type { Provider } from './domain/offer.js';
import { OrganisationSchema } from './organisation.schema.js';

/** What this context knows of organisations, fed by the directory's events. */
@Injectable()
export class KnownOrganisations {
  private readonly table = new Table(OrganisationSchema);

  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused `organisation-required`, `organisation-unknown` */
  async provider(caller: Caller): Promise<Provider> {
    if (caller.organisationId === null) {
      throw new Refused(
        'forbidden',
        'organisation-required',
        'Register your organisation first, then act for it.',
      );
    }
    const organisation = await this.table.find(this.work.committed, caller.organisationId);
    if (!organisation) {
      throw new Refused(
        'conflict',
        'organisation-unknown',
        'Your organisation was registered only just now; try again in a moment.',
      );
    }
    const { id, name, kind, country } = organisation;
    return { organisationId: id, organisationName: name, providerKind: kind, providerCountry: country };
  }

  async isVerified(id: string): Promise<boolean> {
    const organisation = await this.table.find(this.work.committed, id);
    return organisation?.status === 'verified';
  }
}
