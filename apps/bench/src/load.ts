import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

/** Where to send submissions. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Counts those of the ids that are rows in the database. */
  readonly countStored: (ids: readonly string[]) => Promise<number>;
}

export interface Run {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** The run cannot be counted: an answer was not 2xx, or what was confirmed is not there. */
export class InvalidRun extends Error {}

const CONNECTIONS = 16;

const NEED = {
  summary: 'Farmers in the north should hear of droughts weeks ahead, in their own language.',
  contentLanguage: 'en',
  cooperationTypes: ['technical-assistance', 'training'],
  aiTopics: ['agriculture', 'climate'],
  sdgGoals: [2, 13],
  targetGroups: ['rural-remote'],
  languages: ['en', 'fr'],
  budget: { kind: 'ceiling', money: { amount: '250000', currency: 'USD' } },
  period: { start: '2027-01-01', end: null },
  nationalPlan: 'National AI Policy',
  nonMilitaryPurpose: true,
  submit: true,
};

let sent = 0;

/**
 * Submits needs as fast as they are taken, each with a body and a key of its own.
 *
 * @throws InvalidRun
 */
export async function load(target: Target, seconds: number): Promise<Run> {
  const confirmed: string[] = [];
  const result = await autocannon({
    url: target.url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          headers: {
            ...target.headers,
            'content-type': 'application/json',
            'idempotency-key': randomUUID(),
          },
          body: JSON.stringify({ title: `Early warning for farmers, district ${++sent}`, ...NEED }),
        }),
        onResponse: (status, body) => {
          if (status === 201) confirmed.push(idOf(body));
        },
      },
    ],
  });
  const { non2xx, errors, timeouts, latency, duration } = result;
  if (non2xx + errors + timeouts > 0) {
    throw new InvalidRun(
      `${target.name}: ${non2xx} answers were not 2xx, ${errors} errors, ${timeouts} timeouts`,
    );
  }
  const stored = await target.countStored(confirmed);
  if (stored !== confirmed.length || new Set(confirmed).size !== stored) {
    throw new InvalidRun(
      `${target.name}: ${confirmed.length} were confirmed, but ${stored} are in the database`,
    );
  }
  return { perSecond: confirmed.length / duration, p50Ms: latency.p50, p99Ms: latency.p99 };
}

function idOf(body: string): string {
  // both answers begin with the id; reading all of every body would take time from the server
  return /"id":"([\da-f-]{36})"/.exec(body)?.[1] ?? '';
}
