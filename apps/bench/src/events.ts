import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventEnvelope } from '@mutua/contracts';
import { startEmbeddedPostgres } from '@mutua/platform/embedded-postgres';
import { newTestId, provideKafka } from '@mutua/testing';
import { needWithdrawn } from '@mutua/testing/probe';
import { BareSide } from './events/bare-side.js';
import { MutuaSide } from './events/mutua-side.js';
import type { Carried, TransportSide } from './events/transport-side.js';
import { median, quantile } from './figures.js';
import { measureWholePath } from './whole-path/whole-path.js';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const EVENTS = Number(process.env['BENCH_EVENTS'] ?? 20_000);
const PACED_EVENTS = 1_000;
const PACE_PER_SECOND = 100;

const say = (line: string) => process.stderr.write(`${line}\n`);

/** What has to be stopped, the last started first. */
const toStop: (() => Promise<unknown>)[] = [];

function newEvents(count: number): EventEnvelope[] {
  return Array.from({ length: count }, () => {
    const id = newTestId();
    const { definition, payload } = needWithdrawn(id);
    return {
      id: newTestId(),
      type: definition.type,
      aggregateId: id,
      aggregateVersion: 1,
      occurredAt: new Date().toISOString(),
      actor: null,
      traceparent: `00-${id.replaceAll('-', '')}-00f067aa0ba902b7-01`,
      payload,
    };
  });
}

async function startSides() {
  const kafka = await provideKafka();
  toStop.push(() => kafka.server.remove());
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mutua-bench-'));
  toStop.push(() => rm(dataDirectory, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres(dataDirectory, { track_commit_timestamp: 'on' });
  toStop.push(() => postgres.stop());
  say(`Kafka from ${kafka.from}; PostgreSQL embedded, every commit durable`);
  const mutua = await MutuaSide.start(kafka.server.address, postgres.url);
  toStop.push(() => mutua.stop());
  const bare = await BareSide.start(kafka.server.address);
  toStop.push(() => bare.stop());
  return { mutua, bare };
}

async function bench() {
  const sides = await startSides();
  const flooded = { mutua: [] as Carried[], bare: [] as Carried[] };
  const paced = { mutua: [] as Carried[], bare: [] as Carried[] };
  const names = ['bare', 'mutua'] as const;
  const flood = async (name: keyof typeof sides, count: number, what: string) => {
    const side: TransportSide = sides[name];
    const carried = await side.flood(newEvents(count));
    say(`${what} ${name}: ${carried.perSecond.toFixed(0)} events a second`);
    return carried;
  };
  for (const name of names) await flood(name, EVENTS / 10, 'warm-up:');
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const name of names) flooded[name].push(await flood(name, EVENTS, `round ${round}:`));
    for (const name of names) {
      const carried = await sides[name].pace(newEvents(PACED_EVENTS), PACE_PER_SECOND);
      paced[name].push(carried);
      say(
        `round ${round}: ${name}: median ${median(carried.latenciesMs).toFixed(1)} ms at ${PACE_PER_SECOND} a second`,
      );
    }
  }
  return { flooded, paced };
}

/** How fast events get from one service to another over Kafka, against the bare client. */
async function transportFigures() {
  const { flooded, paced } = await bench();
  const rate = (runs: readonly Carried[]) => median(runs.map(({ perSecond }) => perSecond));
  const latency = (runs: readonly Carried[], share: number) =>
    Number(median(runs.map(({ latenciesMs }) => quantile(latenciesMs, share))).toFixed(1));
  return {
    events_per_s: Math.round(rate(flooded.mutua)),
    bare_per_s: Math.round(rate(flooded.bare)),
    ratio: Number((rate(flooded.mutua) / rate(flooded.bare)).toFixed(3)),
    p50_ms: latency(paced.mutua, 0.5),
    p99_ms: latency(paced.mutua, 0.99),
    bare_p50_ms: latency(paced.bare, 0.5),
    bare_p99_ms: latency(paced.bare, 0.99),
  };
}

async function main(): Promise<void> {
  try {
    const figures = process.argv.includes('--whole-path')
      ? await measureWholePath(toStop, say)
      : await transportFigures();
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    for (const stop of toStop.reverse()) await stop();
  }
}

await main().catch((error: unknown) => {
  say(`The bench failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
});
