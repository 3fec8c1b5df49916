import { NotificationsModule } from '@mutua/notifications';
import { runService } from '@mutua/platform/service';

await runService('notifications', NotificationsModule);
