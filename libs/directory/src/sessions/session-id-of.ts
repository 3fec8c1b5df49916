import type { Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';

/**
 * The session in which a request was made.
 *
 * @throws Refused `session-required` when it came with a bearer token of its own
 */
export function sessionIdOf({ sessionId }: Caller): string {
  if (sessionId !== undefined) return sessionId;
  throw new Refused(
    'forbidden',
    'session-required',
    'This is for people who have signed in in a browser; a bearer token belongs to no session.',
  );
}
