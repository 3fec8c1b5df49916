import type { Session } from './session.js';

const KEY = 'mutua.session';

/** Keeps who was here, so that the portal opens without a line. It opens nothing on the server. */
export function rememberSession(session: Session | null): void {
  if (session) localStorage.setItem(KEY, JSON.stringify(session));
  else localStorage.removeItem(KEY);
}

/** Who was here last; null when they signed out or their session is over by now. */
export function recallSession(): Session | null {
  const kept = localStorage.getItem(KEY);
  if (kept === null) return null;
  const session = JSON.parse(kept) as Session;
  return Date.parse(session.expiresAt) > Date.now() ? session : null;
}
