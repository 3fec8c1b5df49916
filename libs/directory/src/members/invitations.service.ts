import { Inject, Injectable } from '@nestjs/common';
import type { Party } from '@mutua/contracts';
import type { Caller } from '@mutua/platform/auth';
import { Clock } from '@mutua/platform/clock';
import { Refused } from '@mutua/platform/decision';
import { AggregateStore, asSystem, newId, type Transaction, UnitOfWork } from '@mutua/platform/persistence';
import { MoreThan } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import { unusable } from '../accounts/links.js';
import { hashOf, newSecret } from '../accounts/secret.js';
import { SignInAttempts } from '../accounts/sign-in-attempts.js';
import { userByEmail } from '../accounts/user-by-email.js';
import type { Organisation } from '../domain/organisation.js';
import type { User, UserProfile } from '../domain/user.js';
import { joinOrganisation } from '../domain/user-decisions.js';
import { SendMails } from '../mail/send-mails.js';
import { OrganisationSchema } from '../organisation.schema.js';
import {
  SessionsService,
  type Browser,
  type LiveSession,
  type OpenedSession,
} from '../sessions/sessions.service.js';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import { UserSchema } from '../user.schema.js';
import { type Invitation, InvitationSchema } from './invitation.schema.js';
import { managerOf } from './manages.js';

/** Whom to invite, and as what. */
export interface Invited {
  readonly email: string;
  readonly roles: Party[];
  readonly manages: boolean;
}

/** An invitation as whoever has its link sees it. */
export interface SeenInvitation {
  readonly invitation: Invitation;
  readonly organisation: Organisation;
  readonly hasAccount: boolean;
}

const LASTS_MS = 14 * 24 * 3_600_000;

/** Inviting people by mail to act for an organisation, and accepting that. */
@Injectable()
export class InvitationsService {
  private readonly users = new AggregateStore<User>(UserSchema, 'user');

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly attempts: SignInAttempts,
    private readonly sessions: SessionsService,
    private readonly mails: SendMails,
    @Inject(DIRECTORY_SETTINGS) private readonly settings: DirectorySettings,
  ) {}

  async list(organisationId: string, caller: Caller): Promise<Invitation[]> {
    const { manager } = this.work;
    await managerOf(manager, organisationId, caller);
    const open = { organisationId, expiresAt: MoreThan(this.clock.now()) };
    return manager.find(InvitationSchema, { where: open, order: { id: 'DESC' } });
  }

  /** Asking the same person again replaces what they were asked before. @throws Refused `not-a-manager`, `too-many-attempts` */
  async invite(
    organisationId: string,
    invited: Invited,
    caller: Caller,
    address: string,
  ): Promise<Invitation> {
    await managerOf(this.work.manager, organisationId, caller);
    await this.attempts.begin('mail', invited.email, address);
    const invitation = await this.work.run(async (transaction) => {
      const { manager, now } = transaction;
      const inviter = await managerOf(manager, organisationId, caller);
      const organisation = await manager.findOneByOrFail(OrganisationSchema, { id: organisationId });
      const secret = newSecret();
      const made: Invitation = {
        ...invited,
        id: newId(),
        organisationId,
        tokenHash: hashOf(secret),
        invitedBy: inviter.id,
        invitedByName: inviter.name,
        createdAt: now,
        expiresAt: new Date(now.getTime() + LASTS_MS),
      };
      await manager.query('DELETE FROM invitation WHERE organisation_id = $1 AND lower(email) = lower($2)', [
        organisationId,
        invited.email,
      ]);
      await manager.insert(InvitationSchema, made);
      const to = (await userByEmail(manager, invited.email)) ?? {
        email: invited.email,
        locale: inviter.locale,
      };
      this.mails.write(transaction, 'invitation', to, {
        organisation: organisation.name,
        inviter: inviter.name,
        link: `${this.settings.publicUrl}/invitation#${secret}`,
      });
      return made;
    });
    this.mails.soon();
    return invitation;
  }

  /** @throws Refused `not-found`, `not-a-manager` */
  async withdraw(organisationId: string, id: string, caller: Caller): Promise<void> {
    const { manager } = this.work;
    await managerOf(manager, organisationId, caller);
    const { affected } = await manager.delete(InvitationSchema, { id, organisationId });
    if (affected !== 1) throw Refused.notFound('invitation', id);
  }

  /** @throws Refused `token-unusable` */
  async lookUp(token: string): Promise<SeenInvitation> {
    const { manager } = this.work;
    const open = { tokenHash: hashOf(token), expiresAt: MoreThan(this.clock.now()) };
    // whoever has the link may
    const invitation = await asSystem(() => manager.findOneBy(InvitationSchema, open));
    if (!invitation) throw unusable();
    const organisation = await manager.findOneByOrFail(OrganisationSchema, { id: invitation.organisationId });
    return { invitation, organisation, hasAccount: (await userByEmail(manager, invitation.email)) !== null };
  }

  /**
   * The caller joins, and their session acts for the organisation from now on.
   *
   * @throws Refused `token-unusable`, `invitation-for-another`, `too-many-organisations`
   */
  async accept(token: string, userId: string, sessionId: string): Promise<LiveSession> {
    return this.work.run(async (transaction) => {
      const invitation = await this.use(transaction, token);
      const user = await this.users.get(transaction.manager, userId);
      if (user.email.toLowerCase() !== invitation.email.toLowerCase()) throw forAnother();
      await this.join(transaction, user.id, invitation);
      return this.sessions.actFor(sessionId, invitation.organisationId);
    });
  }

  /** Whoever has the link reads the mail of its address: that is confirmed by it. @throws Refused `token-unusable`, `weak-password` */
  async register(
    token: string,
    profile: UserProfile,
    password: string,
    browser: Browser,
  ): Promise<OpenedSession> {
    return this.work.run(async (transaction) => {
      const invitation = await this.use(transaction, token);
      const { email, roles } = invitation;
      const user = await this.accounts.create(transaction, { ...profile, email, roles }, password);
      const member = await this.join(transaction, user.id, invitation);
      return this.sessions.open(transaction, member, 'password', browser);
    });
  }

  private join(transaction: Transaction, userId: string, invitation: Invitation): Promise<User> {
    const { organisationId, roles, manages } = invitation;
    return this.users.change(transaction, userId, null, (user) =>
      joinOrganisation(user, { organisationId, roles, manages }, transaction.now),
    );
  }

  /** It is used up. Locked until then, so that it is used once. */
  private async use({ manager, now }: Transaction, token: string): Promise<Invitation> {
    return asSystem(async () => {
      const invitation = await manager.findOne(InvitationSchema, {
        where: { tokenHash: hashOf(token), expiresAt: MoreThan(now) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!invitation) throw unusable();
      await manager.delete(InvitationSchema, { id: invitation.id });
      return invitation;
    });
  }
}

function forAnother(): Refused {
  return new Refused(
    'forbidden',
    'invitation-for-another',
    'This invitation is for somebody else. Sign in with the address that it was sent to.',
  );
}
