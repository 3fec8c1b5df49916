import type { Session } from './session.js';

const KEY = 'mutua.session';
const ENDED = 'mutua.session-ended';

/** Keeps who was here, so that the portal opens without a line. It opens nothing on the server. */
export function rememberSession(session: Session | null): void {
  if (session) localStorage.setItem(KEY, JSON.stringify(session));
  else localStorage.removeItem(KEY);
  localStorage.removeItem(ENDED);
}

/** The server knows of nobody. Whoever was here and never signed out is told so, until they sign in again. */
export function rememberThatNobodyIsHere(): void {
  if (localStorage.getItem(KEY) !== null) localStorage.setItem(ENDED, 'true');
  localStorage.removeItem(KEY);
}

/** Whether somebody was signed in here and did not sign out. */
export function hasSessionEnded(): boolean {
  return (localStorage.getItem(KEY) ?? localStorage.getItem(ENDED)) !== null;
}

/** Who was here last; null when they signed out or their session is over by now. */
export function recallSession(): Session | null {
  const kept = localStorage.getItem(KEY);
  if (kept === null) return null;
  const session = JSON.parse(kept) as Session;
  return Date.parse(session.expiresAt) > Date.now() ? session : null;
}
