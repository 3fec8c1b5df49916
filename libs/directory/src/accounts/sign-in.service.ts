import { Injectable } from '@nestjs/common';
import { Refused } from '@mutua/platform/decision';
import { UnitOfWork } from '@mutua/platform/persistence';
import { hasSecondFactor, type Account } from '../domain/account.js';
import type { User } from '../domain/user.js';
import { SessionsService, type Browser, type OpenedSession } from '../sessions/sessions.service.js';
import { AccountSchema } from './account.schema.js';
import { isPassword } from './passwords.js';
import { SecondFactors } from './second-factors.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { userByEmail } from './user-by-email.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly oneTimeCode: string | null;
}

/** Signing in with a password, and a one-time code where the person has asked for that. */
@Injectable()
export class SignInService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsService,
    private readonly attempts: SignInAttempts,
    private readonly secondFactors: SecondFactors,
  ) {}

  /** @throws Refused `too-many-attempts`, `sign-in-failed`, `one-time-code-required`, `one-time-code-wrong` */
  async signIn({ email, password, oneTimeCode }: Credentials, browser: Browser): Promise<OpenedSession> {
    const attempt = await this.attempts.begin('password', email, browser.address);
    const user = await userByEmail(this.work.manager, email);
    const account = user && (await this.work.manager.findOneBy(AccountSchema, { userId: user.id }));
    const right = await isPassword(password, account?.passwordHash ?? null);
    if (!user?.active || !account || !right) throw signInFailed();
    await this.attempts.succeeded(attempt);
    if (hasSecondFactor(account)) await this.assertCode(account, oneTimeCode, browser.address);
    return this.work.run((transaction) => this.sessions.open(transaction, user, 'password', browser));
  }

  /**
   * For what asks for more than a session: somebody may have left the browser open.
   *
   * @throws Refused `too-many-attempts`, `current-password-wrong`
   */
  async assertPassword(user: User, password: string, address: string): Promise<Account> {
    const attempt = await this.attempts.begin('password', user.email, address);
    const account = await this.work.manager.findOneBy(AccountSchema, { userId: user.id });
    if (!account || !(await isPassword(password, account.passwordHash))) {
      throw new Refused('invalid', 'current-password-wrong', 'This is not your password.', [
        { pointer: '/currentPassword', detail: 'give the password that you sign in with now' },
      ]);
    }
    await this.attempts.succeeded(attempt);
    return account;
  }

  /** @throws Refused `too-many-attempts`, `one-time-code-required`, `one-time-code-wrong` */
  async assertCode(account: Account, code: string | null, address: string): Promise<void> {
    if (code === null) {
      throw new Refused(
        'unauthenticated',
        'one-time-code-required',
        'Your password is right. Send it again with the code that your app shows now, or with a recovery code.',
        [{ pointer: '/oneTimeCode', detail: 'six digits of your app, or a recovery code' }],
      );
    }
    const attempt = await this.attempts.begin('code', account.userId, address);
    if (!(await this.secondFactors.take(account, code))) {
      throw new Refused(
        'unauthenticated',
        'one-time-code-wrong',
        'This code is wrong, too old, or was used already. Wait for the next one.',
        [{ pointer: '/oneTimeCode', detail: 'six digits of your app, or a recovery code that was not used' }],
      );
    }
    await this.attempts.succeeded(attempt);
  }
}

/** The same for all that may be wrong: which it is would help only those who guess. */
function signInFailed(): Refused {
  return new Refused(
    'unauthenticated',
    'sign-in-failed',
    'The address or the password is wrong, or there is no such account.',
  );
}
