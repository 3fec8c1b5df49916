import { MatchingModule } from '@mutua/matching';
import { runService } from '@mutua/platform/service';

await runService('matching', MatchingModule);
