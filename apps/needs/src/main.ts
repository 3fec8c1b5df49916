import { NeedsModule } from '@mutua/needs';
import { runService } from '@mutua/platform/service';

await runService('needs', NeedsModule);
