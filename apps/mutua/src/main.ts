import { readSettings, runProcess } from '@mutua/platform/service';
import { readConfig } from './config.js';
import { CONTEXTS } from './contexts.js';
import { startMutua } from './start.js';

/** `--demo`: sample people are there, and the sign-in page offers to be one of them. */
const environment = process.argv.includes('--demo') ? { ...process.env, MUTUA_DEMO: 'true' } : process.env;

await runProcess({
  title: 'Mutua',
  // a wrong setting must not cost the start of a database, nor leave a directory behind
  start: async (onFatal) =>
    startMutua(readSettings({ contexts: CONTEXTS, environment }, readConfig), environment, onFatal),
});
