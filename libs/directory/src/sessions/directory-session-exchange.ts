import { Inject, Injectable } from '@nestjs/common';
import { SessionExchange, type BrowserRequest, type Caller } from '@mutua/platform/auth';
import { PLATFORM_OPTIONS, type PlatformOptions } from '@mutua/platform/context';
import { rolesFor } from '../domain/user-decisions.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

const GOOD_FOR = '60s';
/** A token is given again while most of its minute is left: a signature costs more than a look into the database. */
const GIVEN_AGAIN_MS = 25_000;
const MOST_KEPT = 2_000;

interface Given {
  readonly caller: string;
  readonly token: string;
  readonly until: number;
}

/** Gives the requests of a browser a token each. The session is looked up every time, so that an ended one is no more. */
@Injectable()
export class DirectorySessionExchange extends SessionExchange {
  private readonly given = new Map<string, Given>();

  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionsService,
    @Inject(PLATFORM_OPTIONS) private readonly options: PlatformOptions,
  ) {
    super();
  }

  override hasCookie(request: BrowserRequest): boolean {
    return this.cookie.read(request) !== null;
  }

  override async tokenFor(request: BrowserRequest): Promise<string | null> {
    const secret = this.cookie.read(request);
    const live = secret === null ? null : await this.sessions.liveOf(secret);
    if (!live || !this.options.issuer) return null;
    const { session, user } = live;
    const { organisationId } = session;
    const caller: Caller = {
      userId: user.id,
      organisationId,
      roles: rolesFor(user, organisationId),
      sessionId: session.id,
    };
    return this.tokenOf(session.id, caller);
  }

  private async tokenOf(sessionId: string, caller: Caller): Promise<string | null> {
    const { issuer } = this.options;
    if (!issuer) return null;
    const said = JSON.stringify(caller);
    const earlier = this.given.get(sessionId);
    if (earlier && earlier.caller === said && earlier.until > Date.now()) return earlier.token;
    const token = await issuer.tokenFor(caller, GOOD_FOR);
    if (this.given.size >= MOST_KEPT) this.given.clear();
    this.given.set(sessionId, { caller: said, token, until: Date.now() + GIVEN_AGAIN_MS });
    return token;
  }
}
