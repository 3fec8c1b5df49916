import { Injectable } from '@nestjs/common';
import type { Party } from '@mutua/contracts';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import { UnitOfWork } from '@mutua/platform/persistence';
import { promisesContacts, showsContacts, type KnownMatch } from './domain/match.js';
import type { Organisation } from './domain/organisation.js';
import type { User } from './domain/user.js';
import { MatchSchema } from './match.schema.js';
import { OrganisationSchema } from './organisation.schema.js';
import { UserSchema } from './user.schema.js';

export interface SideContacts {
  readonly organisation: Organisation;
  readonly people: readonly User[];
}

/** Whom the two sides of an accepted match can write to. No other context holds an e-mail address. */
@Injectable()
export class ContactsService {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @returns null while the match is approved and, as far as is known here, not accepted by both
   * @throws Refused `not-found` to all but the two parties and coordinators, and unless the match is approved or stands
   */
  async of(matchId: string, caller: Caller): Promise<Record<Party, SideContacts> | null> {
    const match = await this.work.manager.findOneBy(MatchSchema, { id: matchId });
    const isOfConcern = match && (showsContacts(match) || promisesContacts(match));
    if (!isOfConcern || !(await this.maySee(match, caller))) throw Refused.notFound('match', matchId);
    if (!showsContacts(match)) return null;
    return {
      requester: await this.side(match.requesterId, 'requester'),
      provider: await this.side(match.providerId, 'provider'),
    };
  }

  /** The directory's own record says whose member the caller is: who has left sees nothing more, whatever the token says. */
  private async maySee({ requesterId, providerId }: KnownMatch, caller: Caller): Promise<boolean> {
    if (hasRole(caller, 'coordinator')) return true;
    const user = await this.work.manager.findOneBy(UserSchema, { id: caller.userId });
    if (!user?.active) return false;
    return user.memberships.some(({ organisationId }) => [requesterId, providerId].includes(organisationId));
  }

  /** Only those who act for the side that the organisation has in this match, and are active. */
  private async side(organisationId: string, role: Party): Promise<SideContacts> {
    const { manager } = this.work;
    const organisation = await manager.findOneByOrFail(OrganisationSchema, { id: organisationId });
    const people = await manager
      .createQueryBuilder(UserSchema, 'person')
      .where('person.active AND person.memberships @> :membership', {
        membership: JSON.stringify([{ organisationId, roles: [role] }]),
      })
      .orderBy('person.name')
      .addOrderBy('person.id')
      .getMany();
    return { organisation, people };
  }
}
