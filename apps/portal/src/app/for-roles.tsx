import { Outlet } from '@tanstack/react-router';
import { mayAs, useSession, type Role } from '../session/session.js';
import { Forbidden, SignedOut } from '../ui/states.js';

/** The frame of pages for some roles, or for all who are signed in. The services refuse; this only says so beforehand. */
export function forRoles(roles: readonly Role[] | null) {
  return function ForRoles() {
    const session = useSession();
    if (!session) return <SignedOut />;
    if (roles && !mayAs(session, roles)) return <Forbidden roles={roles} />;
    return <Outlet />;
  };
}
