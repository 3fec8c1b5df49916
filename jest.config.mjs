import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;

/** Tests that need Kafka; `npm run test:distributed` runs them, and nothing else. */
export const DISTRIBUTED = '**/*.dist.spec.ts';

/** Tests that need a container engine; `npm run test:containers` runs them. */
export const CONTAINERS = '**/*.containers.spec.ts';

const testing = (file) => join(root, 'libs/testing', file);

/** Every workspace folder is one project. Sources are named, and what `tsc -b` made of them runs. */
export const project = (folder) => ({
  displayName: folder,
  rootDir: join(root, folder),
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts', `!${DISTRIBUTED}`, `!${CONTAINERS}`],
  transform: {},
  injectGlobals: false,
  testEnvironment: testing('jest-in-node/environment.mjs'),
  testRunner: testing('jest-in-node/test-runner.mjs'),
  globalSetup: testing('jest-global-setup.mjs'),
  globalTeardown: testing('jest-global-teardown.mjs'),
});

export const folders = ['libs', 'apps'].flatMap((group) =>
  readdirSync(join(root, group))
    .map((name) => `${group}/${name}`)
    .filter((folder) => existsSync(join(root, folder, 'src'))),
);

export default {
  projects: folders.map(project),
  // a limit for what hangs: no test is about speed, and machines may be busy
  testTimeout: 300_000,
  maxWorkers: 2,
};
