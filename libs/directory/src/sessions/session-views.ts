import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@mutua/contracts';
import { UnitOfWork } from '@mutua/platform/persistence';
import { In } from 'typeorm';
import { AccountSchema } from '../accounts/account.schema.js';
import { hasSecondFactor } from '../domain/account.js';
import type { Organisation } from '../domain/organisation.js';
import { rolesFor } from '../domain/user-decisions.js';
import { countriesEndorsedBy } from '../focal-points/focal-points.service.js';
import { OrganisationSchema } from '../organisation.schema.js';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import type { LiveSession } from './sessions.service.js';

/** All that a page must know of who is signed in. */
export interface SessionView extends LiveSession {
  readonly organisations: readonly Organisation[];
  readonly roles: Role[];
  readonly focalPointFor: string[];
  readonly secondFactor: boolean;
  readonly idleMs: number;
}

@Injectable()
export class SessionViews {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(DIRECTORY_SETTINGS) private readonly settings: DirectorySettings,
  ) {}

  async of({ session, user }: LiveSession): Promise<SessionView> {
    const { manager } = this.work;
    const ids = user.memberships.map(({ organisationId }) => organisationId);
    const organisations = ids.length === 0 ? [] : await manager.findBy(OrganisationSchema, { id: In(ids) });
    const account = await manager.findOneBy(AccountSchema, { userId: user.id });
    return {
      session,
      user,
      organisations,
      roles: rolesFor(user, session.organisationId),
      focalPointFor:
        session.organisationId === null ? [] : await countriesEndorsedBy(manager, [session.organisationId]),
      secondFactor: account !== null && hasSecondFactor(account),
      idleMs: this.settings.idleMs,
    };
  }
}
