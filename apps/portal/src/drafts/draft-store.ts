import { createStore, del, get, set, values } from 'idb-keyval';
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
  else drafts.delete(key);
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

export function changeDraft(key: string, change: (draft: Draft) => Draft): Promise<void> {
  const draft = drafts.get(key);
  return draft ? keepDraft(change(draft)) : Promise.resolve();
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
