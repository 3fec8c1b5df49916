import { ProtectWhatOrganisationsKeep1764700000400 } from './migrations/1764700000400-protect-what-organisations-keep.js';
import { Module } from '@nestjs/common';
import { SessionExchange } from '@mutua/platform/auth';
import { contextModule, PLATFORM_OPTIONS } from '@mutua/platform/context';
import { AccountSchema } from './accounts/account.schema.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccountsService } from './accounts/accounts.service.js';
import { FirstAdministrator } from './accounts/first-administrator.js';
import { ForgetWhatEnded } from './accounts/forget-what-ended.js';
import { LinkSchema } from './accounts/link.schema.js';
import { Links } from './accounts/links.js';
import { OwnAccountController } from './accounts/own-account.controller.js';
import { OwnAccountService } from './accounts/own-account.service.js';
import { SealSecondFactors } from './accounts/seal-second-factors.js';
import { SecondFactors } from './accounts/second-factors.js';
import { SignInAttempts } from './accounts/sign-in-attempts.js';
import { SignInOptionsController } from './accounts/sign-in-options.controller.js';
import { SignInService } from './accounts/sign-in.service.js';
import { ApiKeySchema } from './api-keys/api-key.schema.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { ApiKeysService } from './api-keys/api-keys.service.js';
import { AttachmentSchema } from './attachments/attachment.schema.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { AttachmentsService } from './attachments/attachments.service.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { DemoAccountsController } from './demo/demo-accounts.controller.js';
import { SampleAccounts } from './demo/sample-accounts.js';
import { FocalPointSchema } from './focal-points/focal-point.schema.js';
import { FocalPointsController } from './focal-points/focal-points.controller.js';
import { FocalPointsService } from './focal-points/focal-points.service.js';
import { KnowMatchWhenProposalMade } from './know-match-when-proposal-made.js';
import { MailDigestWhenDue } from './mail-digest-when-due.js';
import { MailSchema } from './mail/mail.schema.js';
import { SendMails } from './mail/send-mails.js';
import { MatchSchema } from './match.schema.js';
import { InvitationSchema } from './members/invitation.schema.js';
import { InvitationsController } from './members/invitations.controller.js';
import { InvitationsService } from './members/invitations.service.js';
import { MembersController } from './members/members.controller.js';
import { MembersService } from './members/members.service.js';
import { CreateOrganisations1764000200000 } from './migrations/1764000200000-create-organisations.js';
import { CreateUsers1764000200001 } from './migrations/1764000200001-create-users.js';
import { FreeNamesOfRefused1764000200002 } from './migrations/1764000200002-free-names-of-refused.js';
import { CreateMatches1764000200003 } from './migrations/1764000200003-create-matches.js';
import { AddMemberships1764000200004 } from './migrations/1764000200004-add-memberships.js';
import { CreateAccounts1764000200005 } from './migrations/1764000200005-create-accounts.js';
import { CreateMembershipsByMail1764000200006 } from './migrations/1764000200006-create-memberships-by-mail.js';
import { CompareNamesWithoutPunctuation1764000200007 } from './migrations/1764000200007-compare-names-without-punctuation.js';
import { CreateIdentities1764000200010 } from './migrations/1764000200010-create-identities.js';
import { FindPeople1764930000200 } from './migrations/1764930000200-find-people.js';
import { IdentityProviders } from './oidc/identity-providers.js';
import { IdentitySchema } from './oidc/identity.schema.js';
import { JourneyCookie } from './oidc/journey-cookie.js';
import { OidcController } from './oidc/oidc.controller.js';
import { OwnProvidersController } from './oidc/own-providers.controller.js';
import { SignInElsewhere } from './oidc/sign-in-elsewhere.service.js';
import { OrganisationSchema } from './organisation.schema.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';
import { DirectorySessionExchange } from './sessions/directory-session-exchange.js';
import { EntryExchangeController } from './sessions/entry-exchange.controller.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionSchema } from './sessions/session.schema.js';
import { SessionViews } from './sessions/session-views.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SignedIn } from './sessions/signed-in.js';
import { DIRECTORY_SETTING_NAMES, DIRECTORY_SETTINGS, directorySettingsOf } from './settings.js';
import { UserSchema } from './user.schema.js';
import { UsersController } from './users.controller.js';
import { UsersService } from './users.service.js';

@Module(
  contextModule({
    name: 'directory',
    entities: [
      OrganisationSchema,
      UserSchema,
      MatchSchema,
      AccountSchema,
      LinkSchema,
      SessionSchema,
      MailSchema,
      InvitationSchema,
      ApiKeySchema,
      FocalPointSchema,
      AttachmentSchema,
      IdentitySchema,
    ],
    migrations: [
      CreateOrganisations1764000200000,
      CreateUsers1764000200001,
      FreeNamesOfRefused1764000200002,
      CreateMatches1764000200003,
      AddMemberships1764000200004,
      CreateAccounts1764000200005,
      CreateMembershipsByMail1764000200006,
      CompareNamesWithoutPunctuation1764000200007,
      ProtectWhatOrganisationsKeep1764700000400,
      CreateIdentities1764000200010,
      FindPeople1764930000200,
    ],
    controllers: [
      OrganisationsController,
      UsersController,
      ContactsController,
      SignInOptionsController,
      SessionController,
      AccountsController,
      OwnAccountController,
      OidcController,
      OwnProvidersController,
      MembersController,
      InvitationsController,
      ApiKeysController,
      FocalPointsController,
      AttachmentsController,
      DemoAccountsController,
      EntryExchangeController,
    ],
    providers: [
      { provide: DIRECTORY_SETTINGS, inject: [PLATFORM_OPTIONS], useFactory: directorySettingsOf },
      OrganisationsService,
      UsersService,
      ContactsService,
      Links,
      SealSecondFactors,
      SecondFactors,
      SignInAttempts,
      SignInService,
      AccountsService,
      OwnAccountService,
      MembersService,
      InvitationsService,
      ApiKeysService,
      FocalPointsService,
      AttachmentsService,
      FirstAdministrator,
      IdentityProviders,
      SignInElsewhere,
      JourneyCookie,
      SessionCookie,
      SessionsService,
      SessionViews,
      SignedIn,
      SampleAccounts,
      { provide: SessionExchange, useClass: DirectorySessionExchange },
    ],
    reactions: [KnowMatchWhenProposalMade, MailDigestWhenDue],
    jobs: [SendMails, ForgetWhatEnded],
    settings: { names: DIRECTORY_SETTING_NAMES, read: directorySettingsOf },
  }),
)
export class DirectoryModule {}
