import { runProcess } from '@mutua/platform/service';
import { readConfig } from './config.js';
import { startMutua } from './start.js';

/** `--demo`: sample people are there, and the sign-in page offers to be one of them. */
const environment = process.argv.includes('--demo') ? { ...process.env, MUTUA_DEMO: 'true' } : process.env;

await runProcess({
  title: 'Mutua',
  start: async (onFatal) => startMutua(readConfig(environment), environment, onFatal),
});
