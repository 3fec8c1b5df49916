/** The fault tests alone: `npm run test:faults -- [--submissions <number>] [--seed <number>]`. CI runs the same with fewer. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const { submissions, seed } = parseArgs({
  options: { submissions: { type: 'string' }, seed: { type: 'string' } },
}).values;

const numbers = { FAULTS_SUBMISSIONS: submissions, FAULTS_SEED: seed };
for (const [name, value] of Object.entries(numbers)) {
  if (value === undefined) continue;
  if (!/^\d+$/.test(value)) throw new Error(`${name} must be a whole number, and is ${value}.`);
  process.env[name] = value;
}
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    join(root, 'jest.distributed.config.mjs'),
    '--selectProjects',
    'apps/e2e',
    '--testPathPatterns',
    'src/faults/',
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
