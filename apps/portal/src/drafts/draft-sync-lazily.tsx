import { lazy, Suspense } from 'react';
import type { Session } from '../session/session.js';

const Sync = lazy(async () => {
  const { useSyncWhenOnline } = await import('./use-sync-when-online.js');
  return {
    default: function SyncWhenOnline({ session }: { readonly session: Session }) {
      useSyncWhenOnline(session);
      return null;
    },
  };
});

/** Sends what waits on this device. It is fetched behind the page, which does not wait for it. */
export function DraftSync({ session }: { readonly session: Session }) {
  return (
    <Suspense fallback={null}>
      <Sync session={session} />
    </Suspense>
  );
}
