import { ComposeDigests } from './mails/compose-digests.js';
import { MailPreferenceSchema } from './mails/mail-preference.schema.js';
import { MailPreferencesController } from './mails/mail-preferences.controller.js';
import { MailPreferencesService } from './mails/mail-preferences.service.js';
import { MailNotifications1764910000300 } from './migrations/1764910000300-mail-notifications.js';
import { ProtectNotifications1764700000500 } from './migrations/1764700000500-protect-notifications.js';
import { Module } from '@nestjs/common';
import { contextModule } from '@mutua/platform/context';
import { LiveStreams } from '@mutua/platform/live';
import { AnnouncementSchema } from './announcement.schema.js';
import { Announcements } from './announcements.js';
import { ForgetAnnouncements } from './forget-announcements.js';
import { KeepReaders } from './keep-readers.js';
import { KnowReaderWhenUserChanged } from './know-reader-when-user-changed.js';
import { KnownProposals } from './known-proposals.js';
import { CreateReaders1764000500000 } from './migrations/1764000500000-create-readers.js';
import { CreateProposals1764000500001 } from './migrations/1764000500001-create-proposals.js';
import { CreateNotifications1764000500002 } from './migrations/1764000500002-create-notifications.js';
import { AddOrganisationsOfReaders1764000500003 } from './migrations/1764000500003-add-organisations-of-readers.js';
import { KeepAllocations1764000500005 } from './migrations/1764000500005-keep-allocations.js';
import { RememberAnnouncements1764000500004 } from './migrations/1764000500004-remember-announcements.js';
import { LiveController } from './live.controller.js';
import { NotificationSchema } from './notification.schema.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsService } from './notifications.service.js';
import { NotifyWhenNeedChanged } from './notify-when-need-changed.js';
import { NotifyWhenOfferChanged } from './notify-when-offer-changed.js';
import { NotifyWhenOrganisationChanged } from './notify-when-organisation-changed.js';
import { NotifyWhenProposalChanged } from './notify-when-proposal-changed.js';
import { ProposalSchema } from './proposal.schema.js';
import { ReaderSchema } from './reader.schema.js';
import { Readers } from './readers.js';
import { WaitingMatches } from './waiting-matches.js';

@Module(
  contextModule({
    name: 'notifications',
    entities: [NotificationSchema, AnnouncementSchema, ReaderSchema, ProposalSchema, MailPreferenceSchema],
    migrations: [
      CreateReaders1764000500000,
      CreateProposals1764000500001,
      CreateNotifications1764000500002,
      AddOrganisationsOfReaders1764000500003,
      RememberAnnouncements1764000500004,
      KeepAllocations1764000500005,
      ProtectNotifications1764700000500,
      MailNotifications1764910000300,
    ],
    controllers: [LiveController, MailPreferencesController, NotificationsController],
    providers: [
      LiveStreams,
      NotificationsService,
      MailPreferencesService,
      Readers,
      KeepReaders,
      Announcements,
      KnownProposals,
      WaitingMatches,
    ],
    reactions: [
      KnowReaderWhenUserChanged,
      NotifyWhenOrganisationChanged,
      NotifyWhenNeedChanged,
      NotifyWhenOfferChanged,
      NotifyWhenProposalChanged,
    ],
    jobs: [ForgetAnnouncements, ComposeDigests],
    projections: [{ name: 'readers', tables: [ReaderSchema], keeper: KeepReaders }],
  }),
)
export class NotificationsModule {}
