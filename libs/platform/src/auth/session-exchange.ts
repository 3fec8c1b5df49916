import type { IncomingHttpHeaders } from 'node:http';
import { Refused } from '../decision/index.js';

/** What of a request says for whom, and from where, a browser sends it. */
export interface BrowserRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** Exchanges the cookie of a browser's session for a bearer token; the context that keeps sessions provides it. */
export abstract class SessionExchange {
  /** Whether the request brings a cookie of ours, whatever it is worth. */
  abstract hasCookie(request: BrowserRequest): boolean;

  /** @returns a token that is good for a minute, or null when there is no session or no longer */
  abstract tokenFor(request: BrowserRequest): Promise<string | null>;
}

/**
 * Holds that a request which changes something was sent by a page of ours, so that no other site acts in the name of
 * whoever looks at it (OWASP, "Cross-Site Request Forgery Prevention", fetch metadata; Origin where a browser sends none).
 *
 * @param mustSay whether a request that does not say where it comes from is refused, too: one that a cookie speaks for
 * @throws Refused `cross-site-request`
 */
export function assertSameOrigin({ method, headers }: BrowserRequest, mustSay: boolean): void {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return;
  const site = headers['sec-fetch-site'];
  const { origin, host } = headers;
  if (site === undefined && origin === undefined && !mustSay) return;
  if (site === undefined ? isOf(origin, host) : site === 'same-origin') return;
  throw new Refused(
    'forbidden',
    'cross-site-request',
    'This request comes from another site, or does not say where it comes from. Send it from a page of this site (Origin), or with a bearer token instead of the cookie.',
  );
}

function isOf(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
