import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createProjectGraphAsync } from '@nx/devkit';

/**
 * ESLint over all sources, in two processes beside each other: a process for each project would read the types of what the
 * projects share again for each. Ends with 1 when either finds something.
 */
const ESLINT = join(import.meta.dirname, '../node_modules/eslint/bin/eslint.js');
/** For the types of a half of the sources; small machines give less by themselves. */
const HEAP_MB = 4096;

const lint = (folder) =>
  new Promise((resolve, reject) => {
    const eslint = spawn(
      process.execPath,
      [`--max-old-space-size=${HEAP_MB}`, ESLINT, folder, '--max-warnings=0'],
      { stdio: 'inherit' },
    );
    eslint.on('error', reject).on('exit', (code) => resolve(code === 0));
  });

// without it the rule on who may import whom is skipped, with a warning that nobody counts
await createProjectGraphAsync({ exitOnError: true });

const clean = await Promise.all(['libs', 'apps'].map(lint));
process.exitCode = clean.every(Boolean) ? 0 : 1;
