import { DirectoryModule } from '@mutua/directory';
import { runService } from '@mutua/platform/service';

await runService('directory', DirectoryModule);
