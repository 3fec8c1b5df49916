import { join } from 'node:path';
import { DirectoryModule } from '@mutua/directory';
import { runService } from '@mutua/platform/service';

// people sign in here, so the page on which they do comes from here too
await runService('directory', DirectoryModule, join(import.meta.dirname, '../../portal/dist'));
