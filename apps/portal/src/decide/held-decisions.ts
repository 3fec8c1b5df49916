import { useSyncExternalStore } from 'react';

/** How long a decision waits in the browser before it is sent, in milliseconds. */
const UNDO_FOR = 60_000;

export interface Decision {
  /** The id of what is decided. */
  readonly subject: string;
  /** What is decided on, as people call it. */
  readonly title: string;
  /** What was decided, in words. */
  readonly outcome: string;
  /**
   * Sends it; rejects when it was refused.
   *
   * @param leaving whether the page is going away, so that the request must outlive it
   */
  readonly send: (leaving: boolean) => Promise<unknown>;
  /** Called when it was taken; what it resolves of has happened before the decision is forgotten. */
  readonly taken: () => Promise<unknown>;
  readonly refused: (error: unknown) => void;
}

interface Held {
  readonly decision: Decision;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly state: 'held' | 'sending';
}

let held: readonly Held[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Held[]): void {
  held = next;
  for (const listener of listeners) listener();
}

function find(subject: string): Held | undefined {
  return held.find(({ decision }) => decision.subject === subject);
}

function forget(subject: string): void {
  set(held.filter(({ decision }) => decision.subject !== subject));
}

/** Keeps a decision for a minute, in which it can be undone, and then sends it. */
export function hold(decision: Decision): void {
  const timer = setTimeout(() => void send(decision.subject, false), UNDO_FOR);
  set([...held, { decision, timer, state: 'held' }]);
}

/** Takes back what was not sent yet; false when it is too late. */
export function undo(subject: string): boolean {
  const found = find(subject);
  if (found?.state !== 'held') return false;
  clearTimeout(found.timer);
  forget(subject);
  return true;
}

async function send(subject: string, leaving: boolean): Promise<void> {
  const found = find(subject);
  if (found?.state !== 'held') return;
  clearTimeout(found.timer);
  set(held.map((each) => (each === found ? { ...each, state: 'sending' } : each)));
  try {
    await found.decision.send(leaving);
    await found.decision.taken();
  } catch (error) {
    found.decision.refused(error);
  } finally {
    forget(subject);
  }
}

/** Sends all that waits, at once. */
export async function sendHeld(leaving = false): Promise<void> {
  await Promise.all(held.map(({ decision }) => send(decision.subject, leaving)));
}

// a tab that is closed or frozen has no minute left
const leave = () => void sendHeld(true);
window.addEventListener('pagehide', leave);
document.addEventListener('freeze', leave);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The decisions that are not taken yet, the last one first. */
export function useHeld(): readonly Held[] {
  return useSyncExternalStore(listen, () => held);
}
