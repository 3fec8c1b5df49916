import { useSyncExternalStore } from 'react';

/** A message at the foot of the page, with at most one thing to do about it. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly text: string; readonly run: () => void };
}

let current: Announcement | null = null;
let count = 0;
const listeners = new Set<() => void>();

function set(next: Announcement | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Says something to everybody, those who cannot see it too. The last message replaces the one before. */
export function announce(text: string, action?: Announcement['action']): void {
  set({ id: ++count, text, ...(action ? { action } : {}) });
}

export function dismiss(id?: number): void {
  if (id === undefined || current?.id === id) set(null);
}

export function useAnnounce(): typeof announce {
  return announce;
}

export function useAnnouncement(): Announcement | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
