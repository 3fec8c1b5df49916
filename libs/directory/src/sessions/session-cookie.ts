import { parseCookie, stringifySetCookie } from 'cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { BrowserRequest } from '@mutua/platform/auth';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';

/** What a controller can send headers with. */
export interface Headers {
  header(name: string, value: string): unknown;
}

/**
 * The cookie that holds a session's secret. `__Host-` binds it to this very host (RFC 6265bis, section 4.1.3.2); that asks for
 * https, which one machine by itself does not have.
 */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(DIRECTORY_SETTINGS) { publicUrl }: DirectorySettings) {
    this.secure = publicUrl.startsWith('https:');
    this.name = this.secure ? '__Host-mutua-session' : 'mutua-session';
  }

  read({ headers }: Pick<BrowserRequest, 'headers'>): string | null {
    const { cookie = '' } = headers;
    return cookie.includes(this.name) ? (parseCookie(cookie)[this.name] ?? null) : null;
  }

  give(reply: Headers, secret: string, expires: Date): void {
    this.set(reply, secret, { expires });
  }

  takeBack(reply: Headers): void {
    this.set(reply, '', { maxAge: 0 });
  }

  private set(reply: Headers, value: string, until: { expires: Date } | { maxAge: number }): void {
    const { name, secure } = this;
    const cookie = { name, value, httpOnly: true, sameSite: 'strict', path: '/', secure, ...until } as const;
    reply.header('set-cookie', stringifySetCookie(cookie));
  }
}
