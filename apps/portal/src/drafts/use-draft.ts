import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { withValueAt, type Path } from '../writing/content.js';
import { changeDraft } from './draft-store.js';
import { syncDraft, syncSoon } from './draft-sync.js';

/** What a page can do to a draft: each is kept on the device at once, and brought to the server when there is a line. */
export interface DraftActions {
  readonly write: (path: Path, value: unknown) => void;
  /** Says that a step is done. */
  readonly finish: (step: string) => void;
  /** Resolves when it was sent, refused, or found to be without a line. */
  readonly send: () => Promise<void>;
  readonly sync: () => Promise<void>;
}

export function useDraftActions(key: string): DraftActions {
  const client = useQueryClient();
  const write = useCallback(
    (path: Path, value: unknown) => {
      void changeDraft(key, (draft) => ({
        ...draft,
        content: withValueAt(draft.content, path, value),
        phase: 'writing',
        refused: null,
        changedAt: new Date().toISOString(),
      }));
      syncSoon(client, key);
    },
    [client, key],
  );
  const finish = useCallback(
    (step: string) => {
      void changeDraft(key, (draft) => ({ ...draft, done: [...new Set([...draft.done, step])] }));
      void syncDraft(client, key);
    },
    [client, key],
  );
  const sync = useCallback(() => syncDraft(client, key), [client, key]);
  const send = useCallback(async () => {
    // another tab may have sent it already
    await changeDraft(key, (draft) =>
      draft.phase === 'sent' ? draft : { ...draft, phase: 'queued', refused: null },
    );
    await syncDraft(client, key);
  }, [client, key]);
  return { write, finish, send, sync };
}
