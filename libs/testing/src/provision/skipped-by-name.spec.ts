import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { NotProvided, provide } from './provision.js';

const JEST = join(import.meta.dirname, '../../../../node_modules/jest/bin/jest.js');
const FIXTURE = join(import.meta.dirname, '../../fixtures/unprovided/jest.config.mjs');

interface Run {
  readonly code: number;
  readonly stderr: string;
  readonly titles: string[];
  readonly skipped: number;
}

/** Runs suites that need Kafka and Redis where there is neither. */
function runUnprovided(CI: string): Promise<Run> {
  const {
    MUTUA_TEST_KAFKA_BROKERS: _brokers,
    MUTUA_TEST_KAFKA_MISSING: _kafka,
    MUTUA_TEST_REDIS_MISSING: _redis,
    ...environment
  } = process.env;
  const jest = [JEST, '--config', FIXTURE, '--json', '--ci=false'];
  return new Promise((resolve) => {
    execFile(process.execPath, jest, { env: { ...environment, CI } }, (error, stdout, stderr) => {
      interface Report {
        numPendingTests: number;
        testResults: { assertionResults: { fullName: string }[] }[];
      }
      const report = stdout.startsWith('{') ? (JSON.parse(stdout) as Report) : null;
      resolve({
        code: typeof error?.code === 'number' ? error.code : 0,
        stderr,
        titles: (report?.testResults ?? []).flatMap(({ assertionResults }) =>
          assertionResults.map(({ fullName }) => fullName),
        ),
        skipped: report?.numPendingTests ?? 0,
      });
    });
  });
}

const KAFKA =
  'Kafka cannot be had (from Docker: no container runtime; from Maven, on Java: spawn java ENOENT)';
const REDIS = 'Redis cannot be had (from the program redis-server: spawn redis-server ENOENT)';

describe('a server that cannot be had', () => {
  it('is named with what closed every way to it', async () => {
    const ways = ['the environment', 'Docker'].map((from) => ({
      from,
      open: () => Promise.reject(new Error(`not here\nat ${from}`)),
    }));
    const refused = await provide('Kafka', ways).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NotProvided);
    expect((refused as Error).message).toBe(
      'Kafka cannot be had (from the environment: not here; from Docker: not here)',
    );
  });

  it('lets the suites that need it be skipped, by a name that says which it is and why, and says so at once', async () => {
    const { code, stderr, titles, skipped } = await runUnprovided('');
    expect({ code, skipped }).toEqual({ code: 0, skipped: 2 });
    expect(titles).toEqual([
      `events on Kafka [skipped: ${KAFKA}] flow`,
      `jobs on Redis [skipped: ${REDIS}] run`,
    ]);
    for (const reason of [KAFKA, REDIS]) expect(stderr.split('\n')).toContain(reason);
  });

  it('fails the run in CI, where nothing is skipped', async () => {
    const { code, stderr, titles } = await runUnprovided('true');
    expect(code).toBe(1);
    expect(stderr).toContain(KAFKA);
    expect(titles).toEqual([]);
  });
});
