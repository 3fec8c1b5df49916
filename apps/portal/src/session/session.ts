import { queryOptions, useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { answered, directory } from '../api/client.js';
import type { components } from '../api/generated/directory.data.js';
import { asProblem } from '../api/problem.js';
import { speakUnlessChosen } from '../i18n/i18n.js';
import { forgetAllBut } from '../ui/use-kept.js';
import { recallSession, rememberSession, rememberThatNobodyIsHere } from './remembered-session.js';

export type Session = components['schemas']['SessionDto'];
export type Role = Session['roles'][number];

async function fetchSession(): Promise<Session | null> {
  try {
    const { session } = await answered(directory.GET('/api/directory/session'));
    if (!session) {
      rememberThatNobodyIsHere();
      return null;
    }
    rememberSession(session);
    // it may have been changed on another device
    await speakUnlessChosen(session.user.locale);
    return session;
  } catch (error) {
    // without a line, whoever was here last may go on writing; the server checks when there is one
    if (asProblem(error).isNetwork) return recallSession();
    throw error;
  }
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: fetchSession,
  staleTime: 60_000,
});

/** Who is signed in, or null. */
export function useSession(): Session | null {
  return useSuspenseQuery(sessionQuery).data;
}

/** The session of a page that only signed-in people see. */
export function useSignedIn(): Session {
  const session = useSession();
  if (!session) throw new Error('This page is shown to signed-in people only.');
  return session;
}

/** What was seen for one person, or for one organisation, is not the next one's. */
export function useEnter(): (session: Session | null) => Promise<void> {
  const client = useQueryClient();
  return (session) => enter(client, session);
}

async function enter(client: QueryClient, session: Session | null): Promise<void> {
  rememberSession(session);
  forgetAllBut(session?.user.id ?? null);
  await client.cancelQueries();
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'codes' });
  client.setQueryData(sessionQuery.queryKey, session);
  if (session) await speakUnlessChosen(session.user.locale);
}

/** Whether the person may do for the organisation acted for what the roles name. */
export function mayAs(session: Session | null, roles: readonly Role[]): boolean {
  return session?.roles.some((role) => roles.includes(role)) ?? false;
}

/** The organisation acted for, or null. */
export function organisationOf({ memberships, organisationId }: Session) {
  return memberships.find((membership) => membership.organisationId === organisationId) ?? null;
}
