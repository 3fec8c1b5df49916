import { Injectable } from '@nestjs/common';
import type { OrganisationSnapshot } from '@mutua/contracts';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import { SharedLookup, UnitOfWork } from '@mutua/platform/persistence';
import type { Provider } from './domain/offer.js';
import { OrganisationSchema } from './organisation.schema.js';

/** What this context knows of organisations, fed by the directory's events. */
@Injectable()
export class KnownOrganisations {
  private readonly organisations: SharedLookup<OrganisationSnapshot>;

  constructor(work: UnitOfWork) {
    this.organisations = new SharedLookup(OrganisationSchema, work);
  }

  /** @throws Refused `organisation-required`, `organisation-unknown` */
  async provider(caller: Caller): Promise<Provider> {
    if (caller.organisationId === null) {
      throw new Refused(
        'forbidden',
        'organisation-required',
        'Register your organisation first, then act for it.',
      );
    }
    const organisation = await this.organisations.find(caller.organisationId);
    if (!organisation) {
      throw new Refused(
        'conflict',
        'organisation-unknown',
        `Organisation ${caller.organisationId} is not known here. If it was registered only just now, try again in a moment; if not, there is none of that id: look it up at /api/directory/organisations/${caller.organisationId}, and use a token that names yours.`,
      );
    }
    const { id, name, kind, country } = organisation;
    return { organisationId: id, organisationName: name, providerKind: kind, providerCountry: country };
  }

  /** Details of what others have open are for those of whom a coordinator knows who they are. */
  async seesDetails(caller: Caller): Promise<boolean> {
    if (hasRole(caller, 'coordinator', 'admin')) return true;
    return caller.organisationId !== null && this.isVerified(caller.organisationId);
  }

  async isVerified(id: string): Promise<boolean> {
    const organisation = await this.organisations.find(id);
    return organisation?.status === 'verified';
  }
}
