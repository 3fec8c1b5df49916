import { join } from 'node:path';
import { CONTAINERS, project } from './jest.config.mjs';

const setUps = join(import.meta.dirname, 'libs/testing');

/** That tests can have their servers from containers, and that the main job goes through on them. */
export default {
  projects: ['libs/testing', 'apps/e2e'].map((folder) => ({
    ...project(folder),
    testMatch: [CONTAINERS, '**/main-job.dist.spec.ts'],
    globalSetup: join(setUps, 'jest-containers-setup.mjs'),
    globalTeardown: join(setUps, 'jest-containers-teardown.mjs'),
  })),
  testTimeout: 300_000,
  maxWorkers: 1,
};
