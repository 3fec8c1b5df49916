import type { History } from './history.js';
import type { Stage } from './stage.js';
import { OFFERED } from './submissions.js';

/** What the check found; a run without fault leaves every list empty. */
export interface Findings {
  /** Told to a client and not there, by place. */
  readonly lost: readonly string[];
  /** There more often than once, by place. */
  readonly doubled: readonly string[];
  /** There without anybody having been told, by place. */
  readonly unknown: readonly string[];
}

interface Place {
  readonly name: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** Holds the history that clients recorded against what the services have: no effect is missing, none came twice. */
export async function compareEffects(history: History, stage: Stage): Promise<Findings> {
  const places = await placesOf(history, stage);
  return {
    lost: places.flatMap(({ name, expected, found }) =>
      without(expected, found).map((key) => `${name}: ${key}`),
    ),
    doubled: places.flatMap(({ name, found }) => repeated(found).map((key) => `${name}: ${key}`)),
    unknown: places.flatMap(({ name, expected, found }) =>
      without(found, expected).map((key) => `${name}: ${key}`),
    ),
  };
}

async function placesOf(history: History, stage: Stage): Promise<Place[]> {
  const ids = history.accepted.map(({ id }) => id);
  const opened = history.accepted
    .filter(({ submission }) => submission.way !== 'submitted')
    .map(({ id }) => id);
  const matched = [...history.matchedNeeds];
  const keys = async (service: Parameters<Stage['query']>[0], statement: string) =>
    (await stage.query<{ key: string }>(service, statement)).map(({ key }) => key);
  return [
    { name: 'needs stored', expected: ids, found: await keys('needs', 'SELECT id AS key FROM need') },
    {
      name: 'submissions in the log of needs',
      expected: ids,
      found: await keys(
        'needs',
        `SELECT aggregate_id AS key FROM event_log WHERE type = 'needs.need.submitted'`,
      ),
    },
    {
      name: 'submissions told to the coordinator',
      expected: ids,
      found: await keys(
        'notifications',
        `SELECT subject_id AS key FROM notification WHERE kind = 'need-submitted'`,
      ),
    },
    {
      name: 'needs in the pool of matching',
      expected: opened,
      found: await keys('matching', 'SELECT id AS key FROM need'),
    },
    {
      name: 'matches accepted',
      expected: matched,
      found: await keys('matching', `SELECT need_id AS key FROM proposal WHERE status = 'accepted'`),
    },
    {
      name: 'capacity taken',
      expected: [`${matched.length} projects`],
      found: [`${await capacityTaken(stage)} projects`],
    },
  ];
}

/** By how much the offers have less left than they offered. */
async function capacityTaken({ provider }: Stage): Promise<number> {
  interface Offer {
    readonly remaining: { readonly quantity: number };
  }
  const { body } = await provider.get<{ items: Offer[] }>('/api/offers?mine=true&limit=100');
  return body.items.reduce((sum, { remaining }) => sum + OFFERED - remaining.quantity, 0);
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const there = new Set(others);
  return some.filter((key) => !there.has(key));
}

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}
