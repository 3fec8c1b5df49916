import { useEffect, useRef, useSyncExternalStore } from 'react';

const KEY = 'mutua.shortcuts';
const listeners = new Set<() => void>();

function isOn(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether single keys decide; whoever speaks to the computer, or types by accident, turns it off (WCAG 2.1.4). */
export function useShortcutsOn(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(listen, isOn);
  return [
    on,
    (next) => {
      localStorage.setItem(KEY, next ? 'on' : 'off');
      for (const listener of listeners) listener();
    },
  ];
}

/** Every key that does something at the desk of coordinators, in the order in which they are told; `/` does so on every page. */
export const KEYS = ['j', 'k', 'a', 'r', 'e', 'u', '/', '?'] as const;
export type Key = (typeof KEYS)[number];

export type Shortcuts = Readonly<Partial<Record<Key, () => unknown>>>;

/** Does what keys stand for while the page is shown, unless somebody types or a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const [on] = useShortcutsOn();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      const run = latest.current[event.key.toLowerCase() as Key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, dialog, [contenteditable]') !== null
  );
}
