import type { QueryClient } from '@tanstack/react-query';

/** What may be another now, by what the service calls it. */
const CONCERNED: Readonly<Record<string, readonly string[]>> = {
  inbox: ['inbox', 'waiting'],
  sessions: ['session', 'sessions'],
  lists: [
    'queue',
    'needs',
    'offers',
    'proposals',
    'candidates',
    'near-misses',
    'shortfall',
    'bundles',
    'waiting',
    'organisation',
    'to-endorse',
    // it holds how the organisations stand that one acts for
    'session',
  ],
};

/** Hints that come together are followed together. */
const TOGETHER_MS = 300;
/** A stream is quiet for no longer than this: it pings, and begins anew every minute. */
const QUIET_MS = 45_000;
/** When a stream is refused, it is asked for again after this; what is seen is looked at again from time to time meanwhile. */
const AGAIN_MS = 60_000;
const LOCK = 'mutua.live';

/** How often to look again at what is under way and gives no hints, in milliseconds. */
export const SOON = 1_000;

let heardAt = -Infinity;

/** Whether this tab hears at once of what is new. */
function isLive(): boolean {
  return performance.now() - heardAt < QUIET_MS;
}

/** How often to look by oneself, in milliseconds: seldom while what is new is heard of, for what was missed. */
export function lookEvery(milliseconds: number): () => number {
  return () => (isLive() ? 4 * milliseconds : milliseconds);
}

interface Heard {
  readonly type: 'ready' | 'changed' | 'ping';
  readonly about?: string;
}

/**
 * Hears of what is new for a session, and has it looked at again. One tab listens for all of the browser: the one that holds the
 * lock, which passes to the next when it is closed.
 *
 * @returns what ends it
 */
export function listenLive(client: QueryClient, sessionId: string): () => void {
  const name = `${LOCK}.${sessionId}`;
  const stopping = new AbortController();
  const { signal } = stopping;
  const others = new BroadcastChannel(name);
  const follow = newFollowing(client, signal);
  const hear = (heard: Heard) => {
    heardAt = performance.now();
    follow(heard);
  };
  others.onmessage = ({ data }: MessageEvent<Heard>) => hear(data);
  const listen = () =>
    listenUntil(signal, (heard) => {
      hear(heard);
      others.postMessage(heard);
    });
  // browsers have locks on secure connections only; without, every tab listens for itself
  if ('locks' in navigator) {
    navigator.locks.request(name, { signal }, listen).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  } else void listen();
  return () => {
    stopping.abort();
    others.close();
    heardAt = -Infinity;
  };
}

/** Looks again at what is seen of what may have changed, and marks the rest as old. */
function newFollowing(client: QueryClient, signal: AbortSignal): (heard: Heard) => void {
  let due = new Set<string>();
  return ({ type, about }) => {
    if (type === 'ping') return;
    const begins = due.size === 0;
    // what was missed before a stream began, nobody knows
    const keys = about === undefined ? Object.values(CONCERNED).flat() : (CONCERNED[about] ?? []);
    for (const key of keys) due.add(key);
    if (!begins || due.size === 0) return;
    setTimeout(() => {
      const now = due;
      due = new Set();
      if (signal.aborted) return;
      void client.invalidateQueries({ predicate: ({ queryKey }) => now.has(String(queryKey[0])) });
    }, TOGETHER_MS);
  };
}

/** Holds a stream open until the signal; a line that breaks is found again by the browser itself. */
function listenUntil(signal: AbortSignal, hear: (heard: Heard) => void): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource('/api/notifications/live');
      for (const type of ['ready', 'changed', 'ping'] as const) {
        source.addEventListener(type, ({ data }: MessageEvent<string>) =>
          hear({ ...(JSON.parse(data) as Omit<Heard, 'type'>), type }),
        );
      }
      source.onerror = () => {
        // refused: the browser does not ask again
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
      };
    };
    open();
    signal.addEventListener('abort', () => {
      clearTimeout(again);
      source?.close();
      resolve();
    });
  });
}
