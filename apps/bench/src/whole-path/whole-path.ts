import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureMember, eventsHandled } from '@mutua/demo';
import { matchingContext } from '@mutua/matching/pool';
import { eventually } from '@mutua/testing';
import { AI_TOPICS, TARGET_GROUPS } from '@mutua/vocabulary';
import { median, quantile } from '../figures.js';
import { instanceOf, type Instance } from '../matching/instance.js';
import { FilledMutua, type Running } from './filled-mutua.js';
import { fillPool } from './fill-pool.js';
import { needLike, offerLike } from './like-posts.js';
import { openedToStored } from './opened-to-stored.js';

/** What `npm run bench:events -- --whole-path` prints. */
export interface WholePathFigures {
  readonly needs: number;
  readonly offers: number;
  /** From the commit that opens a need to the commit of its candidates. */
  readonly need_p50_ms: number;
  readonly need_p99_ms: number;
  /** From the commit that opens an offer to the commit of the candidates of all needs that it concerns. */
  readonly offer_p50_ms: number;
  readonly offer_p99_ms: number;
  /** Of the process with all contexts after all that, without the database. */
  readonly memory_mb: number;
  /** From starting the process, its database included, to its first answer that it is ready. */
  readonly restart_ready_ms: number;
  /** The processor time of the process by then, without the database; null where the system does not say. */
  readonly restart_cpu_ms: number | null;
  /** The same, to the end of the first round of clearing, which goes on beside the answers. */
  readonly restart_cleared_ms: number;
}

const SEED = 20_261_125;
const POOL = {
  needs: Number(process.env['BENCH_NEEDS'] ?? 10_000),
  offers: Number(process.env['BENCH_OFFERS'] ?? 50_000),
};
const OPENED = { needs: 200, offers: 60 };
/** Slow enough that none waits for the one before. */
const PER_SECOND = { need: 4, offer: 1 };
const WARM_UP = 20;
const RESTARTS = 5;
const WITHIN_MS = 480_000;
/** Where the organisations are that ask and offer while it is measured. */
const COUNTRIES = ['RW', 'BD', 'PE', 'KE', 'FJ', 'NP', 'SN', 'VN'];

type Say = (line: string) => void;

interface Post {
  readonly id: string;
  readonly version: number;
}

/**
 * Measures the way of needs and offers from their opening to the stored candidates while the pool is filled, and a restart
 * with that pool.
 *
 * @param toStop gets what has to be stopped
 */
export async function measureWholePath(
  toStop: (() => Promise<unknown>)[],
  say: Say,
): Promise<WholePathFigures> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mutua-bench-'));
  toStop.push(() => rm(dataDirectory, { recursive: true, force: true }));
  const mutua = new FilledMutua(dataDirectory);
  toStop.push(() => mutua.stop());
  const { posted } = await fill(mutua, say);
  const path = await measurePath(mutua, posted, say);
  const memory_mb = Math.round(await mutua.memoryMb());
  await mutua.stop();
  return { ...POOL, ...path, memory_mb, ...(await measureRestarts(mutua, say)) };
}

/** @returns needs and offers like those in the pool, to be posted */
async function fill(mutua: FilledMutua, say: Say): Promise<{ posted: Instance }> {
  // the first start makes the tables
  await mutua.start();
  await mutua.stop();
  const today = new Date().toISOString().slice(0, 10);
  const drawn = instanceOf(
    POOL.needs + WARM_UP + OPENED.needs,
    POOL.offers + WARM_UP + OPENED.offers,
    SEED,
    // what is posted has to name what the platform knows
    { today, topics: AI_TOPICS, groups: TARGET_GROUPS },
  );
  const pool = { needs: drawn.needs.slice(0, POOL.needs), offers: drawn.offers.slice(0, POOL.offers) };
  const context = matchingContext(today, { freshForDays: 180, minimumScore: 4_000 });
  const began = performance.now();
  await mutua.withDatabase(async (client) => {
    await client.query('ALTER SYSTEM SET track_commit_timestamp = on');
    await fillPool(client, pool, context);
  });
  say(`filled with ${POOL.needs} needs and ${POOL.offers} offers in ${seconds(performance.now() - began)}`);
  return { posted: { needs: drawn.needs.slice(POOL.needs), offers: drawn.offers.slice(POOL.offers) } };
}

async function measurePath(mutua: FilledMutua, { needs, offers }: Instance, say: Say) {
  const running = await mutua.start();
  await clearedSince(running, 0);
  say(
    `first start with it: ready in ${seconds(running.readyMs)}, cleared in ${seconds(sinceStart(running))}`,
  );
  const needTimes = await openAll(mutua, running, 'need', needs.map(needLike));
  say(`needs: ${needTimes.length} opened, ${told(needTimes)}`);
  const offerTimes = await openAll(mutua, running, 'offer', offers.map(offerLike));
  say(`offers: ${offerTimes.length} opened, ${told(offerTimes)}`);
  return {
    need_p50_ms: tenths(median(needTimes)),
    need_p99_ms: tenths(quantile(needTimes, 0.99)),
    offer_p50_ms: tenths(median(offerTimes)),
    offer_p99_ms: tenths(quantile(offerTimes, 0.99)),
  };
}

/**
 * Sends posts for screening, then opens them at an even pace.
 *
 * @returns from opened to stored, in milliseconds, without the first ones, which let the code be compiled
 */
async function openAll(
  mutua: FilledMutua,
  { installation, desk }: Running,
  side: 'need' | 'offer',
  bodies: readonly object[],
): Promise<number[]> {
  const members = await membersOf({ installation, desk });
  const posts: Post[] = [];
  for (const [index, body] of bodies.entries()) {
    const member = members[index % members.length]!;
    posts.push((await member.create<Post>(`/api/${side}s`, `bench-${side}-${index}`, body)).thing);
  }
  await eventsHandled(desk.admin, WITHIN_MS);
  for (const { id, version } of posts) {
    await desk.coordinator.step(`/api/${side}s/${id}/approve`, version);
    await delay(1_000 / PER_SECOND[side]);
  }
  const times = await mutua.withDatabase((client) =>
    openedToStored(
      client,
      side,
      posts.map(({ id }) => id),
    ),
  );
  await eventsHandled(desk.admin, WITHIN_MS);
  return times.slice(WARM_UP);
}

async function membersOf({ installation, desk }: Pick<Running, 'installation' | 'desk'>) {
  const members = [];
  for (const country of COUNTRIES) {
    const member = await ensureMember(
      {
        key: `bench-${country}`,
        organisation: { name: `Ministry of Benchmarks, ${country}`, kind: 'government', country },
        roles: ['requester', 'provider'],
      },
      installation,
      desk,
    );
    members.push(await installation.as(member));
  }
  return members;
}

async function measureRestarts(mutua: FilledMutua, say: Say) {
  const ready: number[] = [];
  const cleared: number[] = [];
  const cpu: number[] = [];
  for (let restart = 1; restart <= RESTARTS; restart += 1) {
    const before = await mutua.withDatabase(async (client) => {
      const { rows } = await client.query<{ run: number }>(
        'SELECT run::int AS run FROM matching.clearing_outcome',
      );
      return rows[0]?.run ?? 0;
    });
    const running = await mutua.start();
    await clearedSince(running, before);
    ready.push(running.readyMs);
    if (running.readyCpuMs !== null) cpu.push(running.readyCpuMs);
    cleared.push(sinceStart(running));
    say(
      `restart ${restart}: ready in ${seconds(running.readyMs)}, cleared in ${seconds(cleared.at(-1) ?? NaN)}`,
    );
    await mutua.stop();
  }
  return {
    restart_ready_ms: Math.round(median(ready)),
    restart_cpu_ms: cpu.length === 0 ? null : median(cpu),
    restart_cleared_ms: Math.round(median(cleared)),
  };
}

/** Waits until everything is handled and cleared in a later run than that. */
async function clearedSince({ desk }: Running, run: number): Promise<void> {
  await eventually(async () => {
    const { last } = await desk.admin.get<{ last: { run: number } | null }>('/api/matching/clearing');
    if (last === null || last.run <= run) throw new Error('The pool has not been cleared since the start');
  }, WITHIN_MS);
  await eventsHandled(desk.admin, WITHIN_MS);
}

const sinceStart = ({ startedAt }: Running) => performance.now() - startedAt;
const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
const tenths = (ms: number) => Number(ms.toFixed(1));
const told = (times: readonly number[]) =>
  `stored after ${median(times).toFixed(1)} ms (p99 ${quantile(times, 0.99).toFixed(1)})`;
