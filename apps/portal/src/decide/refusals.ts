import { useSyncExternalStore } from 'react';
import type { SubjectKey } from './queue-items.js';

/** A decision that the service did not take. */
export interface Refusal {
  readonly key: SubjectKey;
  readonly title: string;
  /** Why, in words. */
  readonly text: string;
}

let refusals: readonly Refusal[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Refusal[]): void {
  refusals = next;
  for (const listener of listeners) listener();
}

export function report(refusal: Refusal): void {
  set([...refusals.filter(({ key }) => key !== refusal.key), refusal]);
}

export function forgetRefusals(): void {
  set([]);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Decisions that were not taken and of which the person has not said that they saw it. */
export function useRefusals(): readonly Refusal[] {
  return useSyncExternalStore(listen, () => refusals);
}
