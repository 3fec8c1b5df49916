import { parseCookie, stringifySetCookie } from 'cookie';
import type { BrowserRequest } from '@mutua/platform/auth';

/** What a controller can send headers with. */
export interface Headers {
  header(name: string, value: string): unknown;
}

/**
 * A cookie of ours that no script reads. `__Host-` binds it to this very host (RFC 6265bis, section 4.1.3.2); that asks for
 * https, which one machine by itself does not have.
 */
export class HostCookie {
  private readonly secure: boolean;
  private readonly name: string;

  /** @param sameSite `lax` for what must come along when a person is sent here by another site */
  constructor(
    publicUrl: string,
    name: string,
    private readonly sameSite: 'strict' | 'lax',
  ) {
    this.secure = publicUrl.startsWith('https:');
    this.name = this.secure ? `__Host-${name}` : name;
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
    const { name, secure, sameSite } = this;
    const cookie = { name, value, httpOnly: true, sameSite, path: '/', secure, ...until } as const;
    reply.header('set-cookie', stringifySetCookie(cookie));
  }
}
