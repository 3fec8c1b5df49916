import { lazy, Suspense } from 'react';
import type { Session } from '../session/session.js';

const Sync = lazy(async () => {
  const [{ useSyncWhenOnline }, { useKeptForOffline }] = await Promise.all([
    import('./use-sync-when-online.js'),
    import('../worker/use-kept-for-offline.js'),
  ]);
  return {
    default: function SyncWhenOnline({ session }: { readonly session: Session }) {
      useSyncWhenOnline(session);
      useKeptForOffline();
      return null;
    },
  };
});

/**
 * Sends what waits on this device, and keeps what is needed to go on without a line. It is fetched behind the page, which
 * does not wait for it.
 */
export function DraftSync({ session }: { readonly session: Session }) {
  return (
    <Suspense fallback={null}>
      <Sync session={session} />
    </Suspense>
  );
}
