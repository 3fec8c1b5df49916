import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';
import { SessionCookie, type Headers } from './session-cookie.js';
import { SessionDto } from './session.dto.js';
import { SessionViews } from './session-views.js';
import { SessionsService, type Browser, type OpenedSession } from './sessions.service.js';

/** What is read of the request of somebody who signs in. */
export interface SignInRequest {
  readonly ip: string;
  readonly headers: IncomingHttpHeaders;
}

/** What every way of signing in begins and ends with: the browser that asks, and the cookie that it is given. */
@Injectable()
export class SignedIn {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionsService,
    private readonly views: SessionViews,
  ) {}

  browserOf(request: SignInRequest): Browser {
    const { 'user-agent': userAgent = '' } = request.headers;
    return { address: request.ip, userAgent, cookie: this.cookie.read(request) };
  }

  async answer({ session, secret }: OpenedSession, reply: Headers): Promise<SessionDto> {
    this.cookie.give(reply, secret, session.expiresAt);
    return SessionDto.of(await this.views.of(await this.sessions.get(session.id)));
  }
}
