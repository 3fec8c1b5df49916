import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;

/** Tests that need Kafka; `npm run test:distributed` runs them, and nothing else. */
export const DISTRIBUTED = '**/*.dist.spec.ts';

/** Tests that need a container engine; `npm run test:containers` runs them. */
export const CONTAINERS = '**/*.containers.spec.ts';

/** Every workspace folder is one project; tests import TypeScript sources, of other packages too. */
export const project = (folder) => ({
  displayName: folder,
  rootDir: join(root, folder),
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts', `!${DISTRIBUTED}`, `!${CONTAINERS}`],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@mutua/source', 'node', 'node-addons'] },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  globalSetup: join(root, 'libs/testing/jest-global-setup.mjs'),
  globalTeardown: join(root, 'libs/testing/jest-global-teardown.mjs'),
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
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
