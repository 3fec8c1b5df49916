import { join } from 'node:path';
import { DISTRIBUTED, folders, project } from './jest.config.mjs';

const setUps = join(import.meta.dirname, 'libs/testing');

/** The tests that start services as processes of their own on a real Kafka. */
export default {
  projects: folders.map((folder) => ({
    ...project(folder),
    testMatch: [DISTRIBUTED],
    globalSetup: join(setUps, 'jest-distributed-setup.mjs'),
    globalTeardown: join(setUps, 'jest-distributed-teardown.mjs'),
  })),
  testTimeout: 180_000,
  // each test is several processes already
  maxWorkers: 1,
  // a member of kafkajs whose broker is gone tries to come back for ever: it must not keep a run that is over
  forceExit: true,
};
