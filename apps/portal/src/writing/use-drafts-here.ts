import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Draft } from '../drafts/draft.js';
import { readAll, useDraftChanges } from '../drafts/draft-store.js';
import { isOnServer } from '../drafts/is-on-server.js';
import { useSignedIn } from '../session/session.js';
import { isUntouched, type Kind } from './content.js';

/** What lies on this device only: drafts that never had a line, and what waits to be sent. */
export function useDraftsHere(kind: Kind): readonly Draft[] {
  const { user, organisationId } = useSignedIn();
  const changes = useDraftChanges();
  const drafts = useQuery({
    queryKey: ['drafts', 'here', kind, user.id, organisationId, changes],
    queryFn: async () =>
      (await readAll()).filter(
        (draft) =>
          draft.kind === kind &&
          draft.userId === user.id &&
          draft.organisationId === organisationId &&
          draft.phase !== 'sent' &&
          (draft.phase === 'queued' || draft.other !== null || !isOnServer(draft)) &&
          (draft.server !== null || !isUntouched(draft.content)),
      ),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return drafts.data ?? [];
}
