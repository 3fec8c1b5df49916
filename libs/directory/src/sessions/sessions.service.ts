import { Inject, Injectable } from '@nestjs/common';
import { Refused } from '@mutua/platform/decision';
import { LiveBus, SESSIONS } from '@mutua/platform/live';
import { newId, Table, type Transaction, UnitOfWork } from '@mutua/platform/persistence';
import { Clock } from '@mutua/platform/clock';
import { Not } from 'typeorm';
import { hashOf, newSecret } from '../accounts/secret.js';
import { membershipIn } from '../domain/membership.js';
import { isAlive, type Session, type SignInMethod } from '../domain/session.js';
import type { User } from '../domain/user.js';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import { UserSchema } from '../user.schema.js';
import { SessionSchema } from './session.schema.js';

/** The browser that somebody signs in with. */
export interface Browser {
  readonly address: string;
  readonly userAgent: string;
  /** The secret of a session that it is in already. */
  readonly cookie: string | null;
}

/** A session that was just opened, and the secret that its browser gets. */
export interface OpenedSession {
  readonly session: Session;
  readonly secret: string;
}

/** A session that has not ended, with whose it is. */
export interface LiveSession {
  readonly session: Session;
  readonly user: User;
}

/** That a session was used is written down no more often than this. */
const SEEN_EVERY_MS = 60_000;
const LONGEST_USER_AGENT = 300;

/** Use cases of sessions. A session that has ended has no row, so that it cannot come back. */
@Injectable()
export class SessionsService {
  private readonly table = new Table(SessionSchema);

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly live: LiveBus,
    @Inject(DIRECTORY_SETTINGS) private readonly settings: DirectorySettings,
  ) {}

  /** Signs somebody in. The secret is always a new one, and the session that the browser was in ends (session fixation). */
  async open(
    transaction: Transaction,
    user: User,
    method: SignInMethod,
    browser: Browser,
  ): Promise<OpenedSession> {
    const { manager, now } = transaction;
    if (browser.cookie !== null) await manager.delete(SessionSchema, { tokenHash: hashOf(browser.cookie) });
    const secret = newSecret();
    const session: Session = {
      id: newId(),
      tokenHash: hashOf(secret),
      userId: user.id,
      organisationId: user.organisationId,
      method,
      address: browser.address,
      userAgent: browser.userAgent.slice(0, LONGEST_USER_AGENT),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + this.settings.maxMs),
    };
    transaction.add(this.table.insert(manager, session));
    return { session, secret };
  }

  /** The session of a cookie, and that it was used just now; null when it ended or its person was stopped. */
  async liveOf(cookie: string): Promise<LiveSession | null> {
    const { manager } = this.work;
    const session = await manager.findOneBy(SessionSchema, { tokenHash: hashOf(cookie) });
    const live = session && (await this.withUser(session));
    if (live && this.clock.now().getTime() - live.session.lastSeenAt.getTime() > SEEN_EVERY_MS)
      await manager.update(SessionSchema, { id: live.session.id }, { lastSeenAt: this.clock.now() });
    return live;
  }

  /** @throws Refused `not-found` when it has ended */
  async get(id: string): Promise<LiveSession> {
    const session = await this.work.manager.findOneBy(SessionSchema, { id });
    const live = session && (await this.withUser(session));
    if (!live) throw Refused.notFound('session', id);
    return live;
  }

  /** The sessions of a person that have not ended, newest first. */
  async of(userId: string): Promise<Session[]> {
    const sessions = await this.work.manager.find(SessionSchema, {
      where: { userId },
      order: { id: 'DESC' },
    });
    return sessions.filter((session) => isAlive(session, this.settings.idleMs, this.clock.now()));
  }

  /**
   * Acts for another organisation of the person from now on, or for none.
   *
   * @throws Refused `not-found` unless they are its member
   */
  async actFor(id: string, organisationId: string | null): Promise<LiveSession> {
    const { session, user } = await this.get(id);
    if (organisationId !== null && !membershipIn(user, organisationId))
      throw Refused.notFound('organisation', organisationId);
    await this.work.run(async (transaction) => {
      await transaction.manager.update(SessionSchema, { id }, { organisationId });
      this.hintAfter(transaction, user.id);
    });
    return { session: { ...session, organisationId }, user };
  }

  /** @throws Refused `not-found` when it is not the person's, or has ended */
  async end(id: string, userId: string): Promise<void> {
    await this.work.run(async (transaction) => {
      const { affected } = await transaction.manager.delete(SessionSchema, { id, userId });
      if (affected !== 1) throw Refused.notFound('session', id);
      this.hintAfter(transaction, userId);
    });
  }

  /** As part of signing somebody in: the session that their browser was in, if it has not ended. */
  async endIfThere({ manager }: Transaction, id: string): Promise<void> {
    await manager.delete(SessionSchema, { id });
  }

  /** Ends the sessions of a person, all or all but one. */
  async endAll(userId: string, butId?: string): Promise<void> {
    const others = butId === undefined ? {} : { id: Not(butId) };
    await this.work.run(async (transaction) => {
      await transaction.manager.delete(SessionSchema, { userId, ...others });
      this.hintAfter(transaction, userId);
    });
  }

  /** The person's browsers look at once whether they may still go on, and for whom. */
  hintAfter(transaction: Transaction, userId: string): void {
    transaction.afterCommit(() => this.live.tell({ about: SESSIONS, userIds: [userId] }));
  }

  private async withUser(session: Session): Promise<LiveSession | null> {
    if (!isAlive(session, this.settings.idleMs, this.clock.now())) return null;
    const user = await this.work.manager.findOneBy(UserSchema, { id: session.userId });
    if (!user?.active) return null;
    // who is no longer a member of it acts for nobody until they choose
    const organisationId = membershipIn(user, session.organisationId)?.organisationId ?? null;
    return { session: { ...session, organisationId }, user };
  }
}
