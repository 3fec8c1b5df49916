import { UnusableDataDirectory } from '@mutua/platform/embedded-postgres';
import { runProcess } from '@mutua/platform/service';
import { readConfig } from './config.js';
import { startMutua } from './start.js';

await runProcess({
  title: 'Mutua',
  start: async (onFatal) => startMutua(readConfig(process.env), onFatal),
  forThePerson: [UnusableDataDirectory],
});
