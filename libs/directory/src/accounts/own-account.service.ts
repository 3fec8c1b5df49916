import { Injectable } from '@nestjs/common';
import { Refused } from '@mutua/platform/decision';
import { AggregateStore, UnitOfWork } from '@mutua/platform/persistence';
import { hasSecondFactor, newAccount, type Account } from '../domain/account.js';
import type { User } from '../domain/user.js';
import { SendMails } from '../mail/send-mails.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { UserSchema } from '../user.schema.js';
import { AccountSchema } from './account.schema.js';
import { AccountsService } from './accounts.service.js';
import { assertStrong } from './password-rules.js';
import { SealSecondFactors } from './seal-second-factors.js';
import { hashOfRecoveryCode, SecondFactors } from './second-factors.js';
import { SignInService } from './sign-in.service.js';

/** Who changes their own account, in which session, from where. */
export interface Owner {
  readonly userId: string;
  readonly sessionId: string;
  readonly address: string;
}

/** What people change of how they sign in: each asks for the password again. */
@Injectable()
export class OwnAccountService {
  private readonly users = new AggregateStore<User>(UserSchema, 'user');

  constructor(
    private readonly work: UnitOfWork,
    private readonly signIn: SignInService,
    private readonly accounts: AccountsService,
    private readonly secondFactors: SecondFactors,
    private readonly sealed: SealSecondFactors,
    private readonly sessions: SessionsService,
    private readonly mails: SendMails,
  ) {}

  async get(userId: string): Promise<Account> {
    return (await this.work.manager.findOneBy(AccountSchema, { userId })) ?? newAccount(userId);
  }

  /** @throws Refused `current-password-wrong`, `weak-password`, `too-many-attempts` */
  async changePassword(owner: Owner, current: string, next: string): Promise<void> {
    const user = await this.confirmed(owner, current);
    assertStrong(next, [user.name, user.email], '/newPassword');
    await this.work.run(async (transaction) => {
      await this.accounts.setPassword(transaction, user, next);
      await this.sessions.endAll(owner.userId, owner.sessionId);
    });
    this.mails.soon();
  }

  /**
   * Begins to set up one-time codes; none is asked for before the first right one.
   *
   * @returns the secret, and the same as an app reads it from a QR code
   * @throws Refused `current-password-wrong`, `second-factor-there`, `too-many-attempts`
   */
  async beginSecondFactor(owner: Owner, password: string): Promise<{ secret: string; uri: string }> {
    const user = await this.confirmed(owner, password);
    if (hasSecondFactor(await this.get(owner.userId))) throw alreadyThere();
    const secret = this.secondFactors.newSecret();
    await this.work.manager.update(
      AccountSchema,
      { userId: owner.userId },
      { totpSecret: this.sealed.seal(secret, owner.userId), totpLastStep: null },
    );
    return { secret, uri: this.secondFactors.uriOf(secret, user.email) };
  }

  /**
   * @returns the recovery codes, which nobody can read again
   * @throws Refused `second-factor-there`, `one-time-code-wrong`, `too-many-attempts`
   */
  async confirmSecondFactor({ userId, sessionId, address }: Owner, code: string): Promise<string[]> {
    const account = await this.get(userId);
    if (hasSecondFactor(account)) throw alreadyThere();
    await this.signIn.assertCode(account, code, address);
    const codes = this.secondFactors.newRecoveryCodes();
    await this.work.run(async (transaction) => {
      const changes = { totpConfirmedAt: transaction.now, recoveryCodes: codes.map(hashOfRecoveryCode) };
      await transaction.manager.update(AccountSchema, { userId }, changes);
      await this.sessions.endAll(userId, sessionId);
      this.accounts.tellOfChange(transaction, await this.users.get(transaction.manager, userId));
    });
    this.mails.soon();
    return codes;
  }

  /** @throws Refused `current-password-wrong`, `one-time-code-wrong`, `too-many-attempts` */
  async removeSecondFactor(owner: Owner, password: string, code: string): Promise<void> {
    const user = await this.confirmed(owner, password);
    await this.signIn.assertCode(await this.get(owner.userId), code, owner.address);
    await this.work.run(async (transaction) => {
      const { userId: _, passwordHash: __, ...none } = newAccount(owner.userId);
      await transaction.manager.update(AccountSchema, { userId: owner.userId }, none);
      this.accounts.tellOfChange(transaction, user);
    });
    this.mails.soon();
  }

  private async confirmed({ userId, address }: Owner, password: string): Promise<User> {
    const user = await this.users.get(this.work.manager, userId);
    await this.signIn.assertPassword(user, password, address);
    return user;
  }
}

function alreadyThere(): Refused {
  return new Refused(
    'conflict',
    'second-factor-there',
    'One-time codes are asked for already; remove that second factor first.',
  );
}
