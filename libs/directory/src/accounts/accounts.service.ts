import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@mutua/contracts';
import { AggregateStore, newId, type Transaction, UnitOfWork } from '@mutua/platform/persistence';
import type { Locale } from '@mutua/vocabulary';
import { newAccount } from '../domain/account.js';
import type { User, UserProfile } from '../domain/user.js';
import { registerUser } from '../domain/user-decisions.js';
import { SendMails } from '../mail/send-mails.js';
import { refuseDuplicate } from '../refuse-duplicate.js';
import { SessionsService, type Browser, type OpenedSession } from '../sessions/sessions.service.js';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import { UserSchema } from '../user.schema.js';
import { AccountSchema } from './account.schema.js';
import { Links, unusable } from './links.js';
import { assertStrong } from './password-rules.js';
import { hashPassword } from './passwords.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { userByEmail } from './user-by-email.js';

/** Somebody new: what they say of themselves, and where they can be written to. */
export interface Newcomer extends UserProfile {
  readonly email: string;
}

/** Who registers may both ask and give, once a coordinator has verified an organisation of theirs. */
export const ROLES_OF_NEWCOMERS: Role[] = ['requester', 'provider'];

/** Getting an account, and getting back into it. What is said never tells whether an address is known. */
@Injectable()
export class AccountsService {
  private readonly users = new AggregateStore<User>(UserSchema, 'user');

  constructor(
    private readonly work: UnitOfWork,
    private readonly links: Links,
    private readonly mails: SendMails,
    private readonly attempts: SignInAttempts,
    private readonly sessions: SessionsService,
    @Inject(DIRECTORY_SETTINGS) private readonly settings: DirectorySettings,
  ) {}

  /** @throws Refused `too-many-attempts` */
  async register(newcomer: Newcomer, address: string): Promise<void> {
    await this.attempts.begin('mail', newcomer.email, address);
    await this.work.run(async (transaction) => {
      const known = await userByEmail(transaction.manager, newcomer.email);
      if (known) {
        const { name } = known;
        this.mails.write(transaction, 'address-taken', known, { name, link: this.page('sign-in') });
        return;
      }
      const { name, email, locale } = newcomer;
      const secret = await this.links.make(transaction, 'confirmation', { name, email, locale });
      const link = this.page(`confirm#${secret}`);
      // whoever gets it may know nothing of it: a stranger must not write to them by way of a name
      this.mails.write(transaction, 'confirm-address', newcomer, { link });
    });
    this.mails.soon();
  }

  /** @throws Refused `token-unusable`, `weak-password` */
  async confirm(token: string, password: string, browser: Browser): Promise<OpenedSession> {
    return this.work.run(async (transaction) => {
      const { name, email, locale } = await this.links.use(transaction, 'confirmation', token);
      const newcomer = { name, email, locale: locale as Locale, roles: ROLES_OF_NEWCOMERS };
      const user = await this.create(transaction, newcomer, password);
      return this.sessions.open(transaction, user, 'password', browser);
    });
  }

  /**
   * Brings somebody in who signs in with a password.
   *
   * @throws Refused `weak-password`; `token-unusable` when somebody with that address came first
   */
  async create(
    transaction: Transaction,
    newcomer: Newcomer & { readonly roles: Role[] },
    password: string,
  ): Promise<User> {
    assertStrong(password, [newcomer.name, newcomer.email]);
    const passwordHash = await hashPassword(password);
    const user = await this.createWithoutPassword(transaction, newcomer);
    await transaction.manager.insert(AccountSchema, { ...newAccount(user.id), passwordHash });
    return user;
  }

  /** @throws Refused `token-unusable` when somebody with that address came first */
  async createWithoutPassword(
    transaction: Transaction,
    { name, email, locale, roles }: Newcomer & { readonly roles: Role[] },
  ): Promise<User> {
    const registration = { name, email, locale, roles, organisationId: null };
    const decision = registerUser(newId(), registration, transaction.now);
    await refuseDuplicate('user_by_email', unusable, async () => {
      this.users.create(transaction, decision);
      await transaction.flush();
    });
    return decision.state;
  }

  /** @throws Refused `too-many-attempts` */
  async recover(email: string, address: string): Promise<void> {
    await this.attempts.begin('mail', email, address);
    await this.work.run(async (transaction) => {
      const user = await userByEmail(transaction.manager, email);
      if (!user?.active) return;
      const secret = await this.links.make(transaction, 'recovery', { userId: user.id });
      const link = this.page(`recover#${secret}`);
      this.mails.write(transaction, 'recover', user, { name: user.name, link });
    });
    this.mails.soon();
  }

  /** @throws Refused `token-unusable`, `weak-password` */
  async completeRecovery(token: string, password: string): Promise<void> {
    await this.work.run(async (transaction) => {
      const { userId } = await this.links.use(transaction, 'recovery', token);
      const user = await this.users.get(transaction.manager, userId);
      if (!user.active) throw unusable();
      assertStrong(password, [user.name, user.email]);
      await this.setPassword(transaction, user, password);
      await this.sessions.endAll(userId);
      await this.attempts.forget(user.email);
    });
    this.mails.soon();
  }

  /** Sets a password, with or without one before, and tells the person by mail. */
  async setPassword(transaction: Transaction, user: User, password: string): Promise<void> {
    const { manager } = transaction;
    const passwordHash = await hashPassword(password);
    await manager
      .createQueryBuilder()
      .insert()
      .into(AccountSchema)
      .values({ ...newAccount(user.id), passwordHash })
      .orUpdate(['password_hash'], ['user_id'])
      .updateEntity(false)
      .execute();
    this.tellOfChange(transaction, user);
  }

  tellOfChange(transaction: Transaction, user: User): void {
    this.mails.write(transaction, 'security-changed', user, { name: user.name, link: this.page('recover') });
  }

  private page(path: string): string {
    return `${this.settings.publicUrl}/${path}`;
  }
}
