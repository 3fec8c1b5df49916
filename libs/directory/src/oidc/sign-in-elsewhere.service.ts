import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused } from '@mutua/platform/decision';
import { AggregateStore, type Transaction, UnitOfWork } from '@mutua/platform/persistence';
import type { EntityManager } from 'typeorm';
import { AccountSchema } from '../accounts/account.schema.js';
import { AccountsService, ROLES_OF_NEWCOMERS } from '../accounts/accounts.service.js';
import { Links, unusable, type LinkContents } from '../accounts/links.js';
import { hashOf, newSecret } from '../accounts/secret.js';
import { SignInService } from '../accounts/sign-in.service.js';
import { userByEmail } from '../accounts/user-by-email.js';
import { hasSecondFactor } from '../domain/account.js';
import { arrivalOf, type Identity } from '../domain/identity.js';
import type { User, UserProfile } from '../domain/user.js';
import { connectProvider, disconnectProvider } from '../domain/user-decisions.js';
import { SendMails } from '../mail/send-mails.js';
import { refuseDuplicate } from '../refuse-duplicate.js';
import { SessionsService, type Browser, type OpenedSession } from '../sessions/sessions.service.js';
import { UserSchema } from '../user.schema.js';
import { IdentityProviders, type Secrets } from './identity-providers.js';
import { IdentitySchema } from './identity.schema.js';
import { JourneyFailed } from './journey-failed.js';
import type { ProviderSettings } from './provider-settings.js';

/** A browser on its way to a provider. */
export interface Journey {
  /** Where it goes. */
  readonly url: string;
  /** By which it is known again. */
  readonly mark: string;
}

export interface Departure {
  /** The mark that the browser has already: several ways may be under way at once, one in each tab. */
  readonly mark: string | null;
  /** A page of the portal to come back to. */
  readonly returnTo: string;
  readonly language: string | null;
  /** The session that the browser is in, by its cookie. */
  readonly cookie: string | null;
}

/** How the way back ended, when it did not fail. */
export type Arrived =
  | { readonly kind: 'entered'; readonly opened: OpenedSession; readonly returnTo: string }
  | { readonly kind: 'connected'; readonly returnTo: string }
  /** Nobody here yet, or nobody for certain; the token stands for what the provider said of them. */
  | { readonly kind: 'newcomer'; readonly token: string };

/** What the provider said of somebody who is new here. */
export interface Stranger {
  readonly provider: ProviderSettings;
  readonly email: string | null;
  readonly name: string | null;
  readonly vouched: boolean;
}

const MARK = /^[\w-]{43}$/;

/**
 * Signing in at an outside provider. By an identity somebody is known for good; by an address only where the operator trusts the
 * provider for its domain, and never past a second factor. Everybody else proves that the account is theirs by signing in first.
 */
@Injectable()
export class SignInElsewhere {
  private readonly users = new AggregateStore<User>(UserSchema, 'user');

  constructor(
    private readonly work: UnitOfWork,
    private readonly providers: IdentityProviders,
    private readonly links: Links,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly signIn: SignInService,
    private readonly mails: SendMails,
  ) {}

  /** @throws JourneyFailed `provider-not-there`, `provider-away` */
  async depart(name: string, departure: Departure): Promise<Journey> {
    const live = departure.cookie === null ? null : await this.sessions.liveOf(departure.cookie);
    return this.begin(name, departure, live?.session.id ?? null, null);
  }

  /**
   * To connect the account of somebody who is signed in.
   *
   * @throws Refused `current-password-wrong`, `too-many-attempts`
   * @throws JourneyFailed `provider-not-there`, `provider-away`
   */
  async departToConnect(
    name: string,
    departure: Departure,
    owner: { readonly userId: string; readonly sessionId: string; readonly address: string },
    password: string,
  ): Promise<Journey> {
    this.providers.named(name);
    const { user } = await this.sessions.get(owner.sessionId);
    await this.signIn.assertPassword(user, password, owner.address);
    return this.begin(name, departure, owner.sessionId, owner.userId);
  }

  private async begin(
    name: string,
    { mark: earlier, returnTo, language }: Departure,
    sessionId: string | null,
    connects: string | null,
  ): Promise<Journey> {
    const provider = this.providers.named(name);
    await this.providers.assertAnswers(provider);
    const secrets = this.providers.newSecrets();
    const mark = earlier !== null && MARK.test(earlier) ? earlier : newSecret();
    const browser = hashOf(mark).toString('base64url');
    const journey = { provider: name, browser, ...secrets, returnTo, sessionId, connects };
    const state = await this.work.run((transaction) => this.links.make(transaction, 'journey', journey));
    return { url: await this.providers.addressOf(provider, { ...secrets, state }, language), mark };
  }

  /**
   * The browser has come back.
   *
   * @param query of the address that it came to
   * @throws JourneyFailed
   */
  async arrive(name: string, query: string, mark: string | null, browser: Browser): Promise<Arrived> {
    const provider = this.providers.named(name);
    const state = new URLSearchParams(query).get('state') ?? '';
    const journey = await this.work
      .run((transaction) => this.links.use(transaction, 'journey', state))
      .catch(unknownWhereUnusable);
    if (journey.provider !== name || !isMark(mark, journey.browser))
      throw new JourneyFailed('journey-unknown', 'it began in another browser, or with another provider');
    return this.finish(provider, query, { ...journey, state }, browser).catch((error: unknown) =>
      failedOn(journey, error),
    );
  }

  private async finish(
    provider: ProviderSettings,
    query: string,
    journey: LinkContents['journey'] & Pick<Secrets, 'state'>,
    browser: Browser,
  ): Promise<Arrived> {
    const identity = await this.providers.identityFrom(provider, query, journey);
    const arrived = await this.work
      .run((transaction) =>
        journey.connects === null
          ? this.enter(transaction, provider, identity, journey, browser)
          : this.connectSignedIn(transaction, provider, identity, journey),
      )
      .catch(failedWhereTaken);
    this.mails.soon();
    return arrived;
  }

  private async enter(
    transaction: Transaction,
    provider: ProviderSettings,
    identity: Identity,
    journey: LinkContents['journey'],
    browser: Browser,
  ): Promise<Arrived> {
    const { manager } = transaction;
    const owner = await ownerOf(manager, identity);
    const known = owner || !identity.vouched ? null : await userByEmail(manager, identity.email ?? '');
    const arrival = arrivalOf(identity, owner, known && (await this.standingOf(manager, known, identity)));
    const person = owner ?? known;
    if (arrival === 'stopped') throw new JourneyFailed('person-stopped', 'the person may not use this');
    if (arrival === 'register' || arrival === 'unknown' || !person) {
      const { issuer, subject, email, name } = identity;
      const vouched = arrival === 'register';
      const stranger = { provider: provider.name, issuer, subject, email, name, vouched };
      return { kind: 'newcomer', token: await this.links.make(transaction, 'stranger', stranger) };
    }
    if (arrival === 'connect') await this.connect(transaction, provider, identity, person);
    // the way back begins at another site, from which the cookie of the session before is not sent
    if (journey.sessionId !== null) await this.sessions.endIfThere(transaction, journey.sessionId);
    const opened = await this.sessions.open(transaction, person, 'oidc', browser);
    return { kind: 'entered', opened, returnTo: journey.returnTo };
  }

  private async standingOf(manager: EntityManager, { id: userId, active }: User, { issuer }: Identity) {
    const account = await manager.findOneBy(AccountSchema, { userId });
    return {
      active,
      hasSecondFactor: account !== null && hasSecondFactor(account),
      isConnected: await manager.existsBy(IdentitySchema, { userId, issuer }),
    };
  }

  /** Whoever began it must still be signed in: the session may have been ended meanwhile. */
  private async connectSignedIn(
    transaction: Transaction,
    provider: ProviderSettings,
    identity: Identity,
    { sessionId, connects, returnTo }: LinkContents['journey'],
  ): Promise<Arrived> {
    const live = await this.sessions.get(sessionId ?? '').catch(unknownWhereNotFound);
    if (live.user.id !== connects) throw new JourneyFailed('journey-unknown', 'somebody else is signed in');
    const owner = await ownerOf(transaction.manager, identity);
    if (owner?.id !== connects) await this.connect(transaction, provider, identity, live.user);
    return { kind: 'connected', returnTo };
  }

  /** Never without a word: a mail tells the owner of the account. */
  private async connect(
    transaction: Transaction,
    { name }: ProviderSettings,
    identity: Identity,
    user: User,
  ): Promise<void> {
    await this.keep(transaction, identity, user);
    await this.users.change(transaction, user.id, null, (state) =>
      connectProvider(state, name, transaction.now),
    );
    this.accounts.tellOfChange(transaction, user);
  }

  private async keep(
    { manager, now }: Transaction,
    { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>,
    { id: userId }: User,
  ): Promise<void> {
    const row = { issuer, subject, userId, connectedAt: now };
    await refuseDuplicate('identity_pkey', identityTaken, () =>
      refuseDuplicate('identity_by_user', identityTaken, () => manager.insert(IdentitySchema, row)),
    );
  }

  /** @throws Refused `token-unusable` */
  async lookUp(token: string): Promise<Stranger> {
    const { provider: name, ...said } = await this.links.read('stranger', token);
    const provider = this.providers.all.find((one) => one.name === name);
    if (!provider) throw unusable();
    return { ...said, provider };
  }

  /**
   * Somebody whose address is vouched for becomes a person here, without a password.
   *
   * @throws Refused `token-unusable`, also for whom nobody vouches (they register by mail); `identity-taken`
   */
  async register(token: string, profile: UserProfile, browser: Browser): Promise<OpenedSession> {
    return this.work.run(async (transaction) => {
      const { email, vouched, ...identity } = await this.links.use(transaction, 'stranger', token);
      if (!vouched || email === null) throw unusable();
      const newcomer = { ...profile, email, roles: ROLES_OF_NEWCOMERS };
      const user = await this.accounts.createWithoutPassword(transaction, newcomer);
      await this.keep(transaction, identity, user);
      return this.sessions.open(transaction, user, 'oidc', browser);
    });
  }

  /** The names of the providers at which a person signs in. */
  async connectedTo(userId: string): Promise<string[]> {
    const identities = await this.work.manager.findBy(IdentitySchema, { userId });
    const issuers = identities.map(({ issuer }) => issuer);
    return this.providers.all.filter(({ issuer }) => issuers.includes(issuer)).map(({ name }) => name);
  }

  /** @throws Refused `current-password-wrong`, `too-many-attempts`, `not-found` */
  async disconnect(
    name: string,
    owner: { readonly userId: string; readonly sessionId: string; readonly address: string },
    password: string,
  ): Promise<void> {
    const { user } = await this.sessions.get(owner.sessionId);
    await this.signIn.assertPassword(user, password, owner.address);
    const issuer = this.providers.all.find((one) => one.name === name)?.issuer ?? '';
    await this.work.run(async (transaction) => {
      const gone = await transaction.manager.delete(IdentitySchema, { userId: user.id, issuer });
      if (gone.affected !== 1) throw Refused.notFound('connected provider', name);
      await this.users.change(transaction, user.id, null, (state) =>
        disconnectProvider(state, name, transaction.now),
      );
      this.accounts.tellOfChange(transaction, user);
    });
    this.mails.soon();
  }
}

async function ownerOf(manager: EntityManager, { issuer, subject }: Identity): Promise<User | null> {
  const known = await manager.findOneBy(IdentitySchema, { issuer, subject });
  return known && manager.findOneByOrFail(UserSchema, { id: known.userId });
}

function identityTaken(): Refused {
  return new Refused(
    'conflict',
    'identity-taken',
    'This sign-in is connected to another account, or you have connected another one of the same provider.',
  );
}

function isMark(mark: string | null, expected: string): boolean {
  return mark !== null && timingSafeEqual(hashOf(mark), Buffer.from(expected, 'base64url'));
}

function unknownWhereUnusable(error: unknown): never {
  if (error instanceof Refused && error.code === 'token-unusable')
    throw new JourneyFailed('journey-unknown', 'its state is unknown, was used, or is too old');
  throw error;
}

function unknownWhereNotFound(error: unknown): never {
  if (error instanceof Refused && error.code === 'not-found')
    throw new JourneyFailed('journey-unknown', 'the session in which it began has ended');
  throw error;
}

/** Who is signed in and wanted to connect their account goes back to where they came from. */
function failedOn({ connects, returnTo }: LinkContents['journey'], error: unknown): never {
  if (!(error instanceof JourneyFailed) || connects === null || error.failure === 'journey-unknown')
    throw error;
  const connecting = { userId: connects, page: returnTo };
  throw new JourneyFailed(error.failure, error.message, { cause: error, connecting });
}

function failedWhereTaken(error: unknown): never {
  if (error instanceof Refused && error.code === 'identity-taken')
    throw new JourneyFailed('identity-taken', 'the identity is taken, or the person has another one there');
  throw error;
}
