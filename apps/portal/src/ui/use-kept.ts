import { useState } from 'react';

const PREFIX = 'mutua.kept.';

/** What is in the inputs of a form, and what becomes of it. */
export interface Kept<T> {
  readonly filled: T;
  readonly fill: (next: T) => void;
  readonly forget: () => void;
}

/** Where something of a form is kept, and whose it is: null for whoever has not signed in. */
export interface KeptAs {
  readonly name: string;
  readonly owner: string | null;
}

/**
 * What is typed into a form, still there in this tab after a reload, until it was sent. Not for secrets.
 *
 * @param as null where a reload may begin anew
 */
export function useKept<T extends object>(as: KeptAs | null, start: T): Kept<T> {
  const key = as === null ? null : `${PREFIX}${as.owner ?? ''}.${as.name}`;
  const [filled, setFilled] = useState(() => ({ ...start, ...recall<T>(key) }));
  return {
    filled,
    fill(next) {
      if (key !== null) sessionStorage.setItem(key, JSON.stringify(next));
      setFilled(next);
    },
    forget() {
      if (key !== null) sessionStorage.removeItem(key);
    },
  };
}

/** Whoever comes next to this tab must not read what another has typed. */
export function forgetAllBut(owner: string | null): void {
  for (const key of Object.keys(sessionStorage)) {
    if (!key.startsWith(PREFIX)) continue;
    if (owner === null || !key.startsWith(`${PREFIX}${owner}.`)) sessionStorage.removeItem(key);
  }
}

function recall<T>(key: string | null): Partial<T> {
  const kept = key === null ? null : sessionStorage.getItem(key);
  return kept === null ? {} : (JSON.parse(kept) as Partial<T>);
}
