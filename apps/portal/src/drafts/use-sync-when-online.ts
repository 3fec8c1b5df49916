import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Session } from '../session/session.js';
import { useOnline } from '../app/use-online.js';
import { syncAll } from './draft-sync.js';

/** Milliseconds. */
const AGAIN_AFTER = 30_000;

/** Whenever somebody is here and there is a line, what they left on this device is taken up. */
export function useSyncWhenOnline(session: Session): void {
  const client = useQueryClient();
  const online = useOnline();
  const { organisationId, user } = session;
  useEffect(() => {
    if (!online || organisationId === null) return undefined;
    const sync = () => void syncAll(client, user.id, organisationId);
    sync();
    // browsers believe in lines that lead nowhere
    const again = setInterval(sync, AGAIN_AFTER);
    return () => clearInterval(again);
  }, [client, online, organisationId, user.id]);
}
