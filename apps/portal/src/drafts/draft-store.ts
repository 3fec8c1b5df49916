import { createStore, del, get, promisifyRequest, set, values } from 'idb-keyval';
import { useSyncExternalStore } from 'react';
import type { Draft } from './draft.js';

const database = createStore('mutua-drafts', 'drafts');
const otherTabs = new BroadcastChannel('mutua-drafts');

const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();
let written: Promise<unknown> = Promise.resolve();
/** Counts changes, so that lists know when to look again. */
let changes = 0;

function tell(): void {
  changes += 1;
  for (const listener of listeners) listener();
}

otherTabs.onmessage = ({ data }: MessageEvent<string>) => void readAnew(data);

/** Reads a draft as the browser's database has it now; another tab may have changed it. */
export async function readAnew(key: string): Promise<Draft | null> {
  let upTo: typeof written;
  let draft: Draft | undefined;
  do {
    upTo = written;
    await upTo;
    draft = await get<Draft>(key, database);
    // what was typed while it was read is newer than what was read
  } while (upTo !== written);
  if (draft) drafts.set(key, draft);
  // the page that says that it was sent stays, also when another tab has tidied up
  else if (drafts.get(key)?.phase !== 'sent') drafts.delete(key);
  tell();
  return draft ?? null;
}

/** All drafts on this device, of whomever. */
export async function readAll(): Promise<readonly Draft[]> {
  await written;
  return values<Draft>(database);
}

export function draftAt(key: string): Draft | null {
  return drafts.get(key) ?? null;
}

/** Resolves when the draft is in the browser's database; on the page it is changed at once. */
export function keepDraft(draft: Draft): Promise<void> {
  drafts.set(draft.key, draft);
  tell();
  return write(draft.key, () => set(draft.key, draft, database));
}

/** Changes what the browser's database has, which another tab may have written a moment ago; one that was deleted stays so. */
export function changeDraft(key: string, change: (draft: Draft) => Draft): Promise<void> {
  const draft = drafts.get(key);
  if (!draft) return Promise.resolve();
  drafts.set(key, change(draft));
  tell();
  return write(key, () => replace(key, (stored) => stored && change(stored)));
}

/** Keeps a draft unless another tab has begun it meanwhile. @returns the one that is there then */
export async function beginDraft(draft: Draft, stands: (stored: Draft) => boolean): Promise<Draft> {
  await write(draft.key, () => replace(draft.key, (stored) => (stored && stands(stored) ? stored : draft)));
  return (await readAnew(draft.key)) ?? draft;
}

/** In one transaction, so that no other tab writes between reading and writing. */
function replace(key: string, next: (stored: Draft | undefined) => Draft | undefined): Promise<void> {
  return database('readwrite', (store) => {
    const reading = store.get(key) as IDBRequest<Draft | undefined>;
    reading.onsuccess = () => {
      const draft = next(reading.result);
      if (draft) store.put(draft, key);
    };
    return promisifyRequest(store.transaction);
  });
}

export function forgetDraft(key: string): Promise<void> {
  drafts.delete(key);
  tell();
  return write(key, () => del(key, database));
}

/** One after the other, so that an earlier state never overtakes a later one. */
function write(key: string, action: () => Promise<void>): Promise<void> {
  const done = written.then(action).then(() => otherTabs.postMessage(key));
  written = done.catch(() => undefined);
  return done;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The draft as it is now on this page; null until it was read, or when there is none. */
export function useDraftAt(key: string): Draft | null {
  return useSyncExternalStore(listen, () => draftAt(key));
}

export function useDraftChanges(): number {
  return useSyncExternalStore(listen, () => changes);
}
