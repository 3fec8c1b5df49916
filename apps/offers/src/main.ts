import { OffersModule } from '@mutua/offers';
import { runService } from '@mutua/platform/service';

await runService('offers', OffersModule);
