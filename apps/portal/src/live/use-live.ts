import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Session } from '../session/session.js';
import { listenLive } from './live.js';

/** Hears of what is new for whoever is signed in, as whom they act for now. */
export function useLive(session: Session | null): void {
  const client = useQueryClient();
  const as = session && `${session.id}.${session.organisationId}`;
  useEffect(() => (as === null ? undefined : listenLive(client, as)), [client, as]);
}
