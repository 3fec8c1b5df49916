import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';

/** What stands behind `#` in the link of a mail; null where the link is not whole. No server and no log sees it. */
export function useLinkToken(): string | null {
  // the link may be opened where the page without it is open already
  const hash = useLocation({ select: (location) => location.hash });
  return hash || null;
}

const INVITATION = 'mutua.invitation';

/** As {@link useLinkToken}, and still there when the person comes back from signing in. */
export function useInvitationToken(): string | null {
  const token = useLinkToken();
  const [kept] = useState(() => sessionStorage.getItem(INVITATION));
  if (token !== null) sessionStorage.setItem(INVITATION, token);
  return token ?? kept;
}

export function forgetInvitation(): void {
  sessionStorage.removeItem(INVITATION);
}
