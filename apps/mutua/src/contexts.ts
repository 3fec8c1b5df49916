import { DirectoryModule } from '@mutua/directory';
import { MatchingModule } from '@mutua/matching';
import { NeedsModule } from '@mutua/needs';
import { NotificationsModule } from '@mutua/notifications';
import { OffersModule } from '@mutua/offers';

/** Every context, by the name its API documents bear. */
export const CONTEXTS = {
  directory: DirectoryModule,
  needs: NeedsModule,
  offers: OffersModule,
  matching: MatchingModule,
  notifications: NotificationsModule,
};
