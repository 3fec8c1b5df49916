import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  APP,
  ensureMember,
  eventsHandled,
  freePort,
  Installation,
  openDesk,
  startProcess,
} from '@mutua/demo';
import { startEmbeddedPostgres } from '@mutua/platform/embedded-postgres';
import pg from 'pg';
import { median } from './figures.js';
import { load, type Run, type Target } from './load.js';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 8);
/** Until the compiler of V8 has done with what is run most: the bare handler is soon there, the way of a submission is longer. */
const WARM_UP_SECONDS = 12;
/** Where CPU profiles of the two servers go; none are made without it. */
const PROFILES = process.env['BENCH_CPU_PROFILES'];
const DRAIN_WITHIN_MS = 600_000;

const BARE = join(import.meta.dirname, 'bare.js');
const BODY = {
  key: 'bench',
  organisation: { name: 'Ministry of Benchmarks', kind: 'government', country: 'RW' },
} as const;

const say = (line: string) => process.stderr.write(`${line}\n`);

/** What has to be stopped, the last started first. */
const toStop: (() => Promise<unknown>)[] = [];

async function startServer(script: string, databaseUrl: string, dataDirectory: string) {
  const port = String(await freePort());
  const env = {
    DATABASE_URL: databaseUrl,
    MUTUA_DATA_DIR: dataDirectory,
    HOST: '127.0.0.1',
    PORT: port,
    // counted as ever, but never reached by the one caller who sends everything
    RATE_LIMIT: '10000000',
  };
  const nodeArguments = PROFILES === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${PROFILES}`];
  const server = await startProcess({ script, env, nodeArguments });
  toStop.push(() => server.stop());
  return server;
}

async function bench(dataDirectory: string) {
  const postgres = await startEmbeddedPostgres(dataDirectory);
  toStop.push(() => postgres.stop());
  const database = new pg.Client({ connectionString: postgres.url });
  await database.connect();
  toStop.push(() => database.end());
  const durable = await database.query<{ fsync: string; commit: string }>(
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
  );
  say(`PostgreSQL: fsync ${durable.rows[0]?.fsync}, synchronous_commit ${durable.rows[0]?.commit}`);

  const mutua = await startServer(APP, postgres.url, dataDirectory);
  const bare = await startServer(BARE, postgres.url, dataDirectory);
  const installation = await Installation.at(mutua.origin, dataDirectory);
  const desk = await openDesk(installation);
  const requester = await ensureMember({ ...BODY, roles: ['requester'] }, installation, desk);
  await eventsHandled(desk.admin);

  const countIn = (table: string) => async (ids: readonly string[]) => {
    const { rows } = await database.query<{ stored: number }>(
      `SELECT count(*)::int AS stored FROM ${table} WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return rows[0]?.stored ?? 0;
  };
  const submissions: Target = {
    name: 'submissions',
    url: `${mutua.origin}/api/needs`,
    headers: { authorization: `Bearer ${await installation.tokenFor(requester)}` },
    countStored: countIn('needs.need'),
  };
  const inserts: Target = {
    name: 'bare',
    url: `${bare.origin}/submissions`,
    headers: {},
    countStored: countIn('bare.submission'),
  };

  const run = async (target: Target, seconds: number, what: string): Promise<Run> => {
    const measured = await load(target, seconds);
    const { perSecond, p50Ms, p99Ms } = measured;
    say(`${what} ${target.name}: ${perSecond.toFixed(0)} a second, p50 ${p50Ms} ms, p99 ${p99Ms} ms`);
    // what one run leaves to be done must not slow down the next
    await eventsHandled(desk.admin, DRAIN_WITHIN_MS);
    return measured;
  };
  const runs = { submissions: [] as Run[], bare: [] as Run[] };
  for (const target of [inserts, submissions]) await run(target, WARM_UP_SECONDS, 'warm-up:');
  for (let round = 1; round <= ROUNDS; round += 1) {
    runs.bare.push(await run(inserts, SECONDS, `round ${round}:`));
    runs.submissions.push(await run(submissions, SECONDS, `round ${round}:`));
  }
  return runs;
}

async function main(): Promise<void> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mutua-bench-'));
  toStop.push(() => rm(dataDirectory, { recursive: true, force: true }));
  try {
    const { submissions, bare } = await bench(dataDirectory);
    const perSecond = median(submissions.map((run) => run.perSecond));
    const barePerSecond = median(bare.map((run) => run.perSecond));
    const figures = {
      submissions_per_s: Math.round(perSecond),
      bare_per_s: Math.round(barePerSecond),
      ratio: Number((perSecond / barePerSecond).toFixed(3)),
      p50_ms: median(submissions.map((run) => run.p50Ms)),
      p99_ms: median(submissions.map((run) => run.p99Ms)),
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    for (const stop of toStop.reverse()) await stop();
  }
}

await main().catch((error: unknown) => {
  say(`The bench failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
