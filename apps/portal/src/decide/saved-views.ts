import { useMemo, useSyncExternalStore } from 'react';
import { queueSearchOf, type QueueSearch } from './queue-search.js';

/** Filters under a name; the address remains what is shown and shared. */
export interface SavedView {
  readonly name: string;
  readonly search: QueueSearch;
}

const listeners = new Set<() => void>();

// another tab of the same browser may save too
window.addEventListener('storage', () => {
  for (const listener of listeners) listener();
});

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const keyOf = (userId: string) => `mutua.views.${userId}`;

/** Reads what is kept; whatever it does not understand, it leaves out. */
function parsed(text: string | null): readonly SavedView[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(found)) return [];
    return (found as Partial<Record<'name' | 'search', unknown>>[]).flatMap(({ name, search }) =>
      typeof name === 'string' && typeof search === 'object' && search !== null
        ? [{ name, search: queueSearchOf({ ...search }) }]
        : [],
    );
  } catch {
    // not written by this portal
    return [];
  }
}

export interface SavedViews {
  readonly views: readonly SavedView[];
  /** Keeps it, in place of one of that name. */
  readonly save: (view: SavedView) => void;
  readonly remove: (name: string) => void;
}

/** The saved filters of a person in this browser, by name. */
export function useSavedViews(userId: string, language: string): SavedViews {
  const text = useSyncExternalStore(listen, () => localStorage.getItem(keyOf(userId)));
  const views = useMemo(() => parsed(text), [text]);
  const write = (next: readonly SavedView[]) => {
    localStorage.setItem(keyOf(userId), JSON.stringify(next));
    for (const listener of listeners) listener();
  };
  return {
    views,
    save: (view) =>
      write(
        [...views.filter(({ name }) => name !== view.name), view].sort((one, other) =>
          one.name.localeCompare(other.name, language),
        ),
      ),
    remove: (name) => write(views.filter((view) => view.name !== name)),
  };
}
