import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomOf, SEED, SERVICES, shuffled } from '@mutua/testing';
import { describeOnKafka } from '@mutua/testing/suites';
import { brokerOutage } from './faults/broker-outage.js';
import { growingGroup } from './faults/growing-group.js';
import { killService } from './faults/kill-service.js';
import { lateCommit } from './faults/late-commit.js';
import { poison } from './faults/poison.js';
import { postgresCrash } from './faults/postgres-crash.js';
import { redisLost } from './faults/redis-lost.js';
import { staleRelay } from './faults/stale-relay.js';
import { runUndisturbed, runWithFaults, type RunEnd } from './run.js';
import { startServers, type Servers } from './servers.js';
import { planSubmissions } from './submissions.js';

const SUBMISSIONS = Number(process.env['FAULTS_SUBMISSIONS'] ?? 2_000);
/** With fewer the part of a fault may hold no submission that it strikes: one of twenty is poisoned. */
const FEWEST = 600;
if (!(SUBMISSIONS >= FEWEST))
  throw new Error(`FAULTS_SUBMISSIONS must be at least ${FEWEST}, and is ${SUBMISSIONS}.`);

/** A run that takes longer hangs: ten thousand submissions take about half of it. */
const AT_MOST_MS = Math.max(900_000, SUBMISSIONS * 360);

const say = (line: string) =>
  process.stderr.write(`faults (FAULTS_SEED=${SEED}), ${Math.round(performance.now() / 1_000)} s: ${line}\n`);

describeOnKafka(`${SUBMISSIONS} submissions amid every fault in a row`, () => {
  let servers: Servers;
  let undisturbed: RunEnd;
  let disturbed: RunEnd;

  beforeAll(async () => {
    const random = randomOf(SEED);
    const faults = shuffled(
      [
        ...SERVICES.map((name) => killService(name)),
        brokerOutage,
        postgresCrash,
        growingGroup,
        lateCommit,
        poison(),
        redisLost,
        staleRelay,
      ],
      random,
    );
    servers = await startServers();
    const plan = { servers, submissions: planSubmissions(SUBMISSIONS), random, say };
    disturbed = await runWithFaults(plan, faults);
    undisturbed = await runUndisturbed(plan);
  }, AT_MOST_MS);

  afterAll(() => servers?.remove(), AT_MOST_MS);

  it('lose nothing, double nothing and bring about nothing that was not asked for', () => {
    expect(disturbed.history.accepted).toHaveLength(SUBMISSIONS);
    expect(disturbed.findings).toEqual({ lost: [], doubled: [], unknown: [] });
  });

  it('end where they end without any fault, row by row', () => {
    expect(undisturbed.findings).toEqual({ lost: [], doubled: [], unknown: [] });
    expect({ ...disturbed.endState, deadLetters: [] }).toEqual({ ...undisturbed.endState, deadLetters: [] });
  });
});
