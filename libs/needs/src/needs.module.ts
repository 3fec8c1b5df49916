import { ProtectNeeds1764700000100 } from './migrations/1764700000100-protect-needs.js';
import { FindNeeds1764910000100 } from './migrations/1764910000100-find-needs.js';
import { FindNeedTranslations1764940000100 } from './migrations/1764940000100-find-translations.js';
import { Module } from '@nestjs/common';
import { contextModule } from '@mutua/platform/context';
import { CoverNeedWhenProposalAccepted } from './cover-need-when-proposal-accepted.js';
import { ExpireNeeds } from './expire-needs.js';
import { KnowOrganisationWhenDirectoryChanged } from './know-organisation-when-directory-changed.js';
import { KnownOrganisations } from './known-organisations.js';
import { CreateNeeds1764000100000 } from './migrations/1764000100000-create-needs.js';
import { CreateOrganisations1764000100001 } from './migrations/1764000100001-create-organisations.js';
import { ShowPublicNeeds1764900000100 } from './migrations/1764900000100-show-public-needs.js';
import { NeedSchema } from './need.schema.js';
import { NeedsController } from './needs.controller.js';
import { NeedsService } from './needs.service.js';
import { OrganisationSchema } from './organisation.schema.js';
import { RegisterController } from './register/register.controller.js';
import { RegisterService } from './register/register.service.js';
import { UncoverNeedWhenProposalCancelled } from './uncover-need-when-proposal-cancelled.js';

@Module(
  contextModule({
    name: 'needs',
    entities: [NeedSchema, OrganisationSchema],
    migrations: [
      CreateNeeds1764000100000,
      CreateOrganisations1764000100001,
      ProtectNeeds1764700000100,
      ShowPublicNeeds1764900000100,
      FindNeeds1764910000100,
      FindNeedTranslations1764940000100,
    ],
    controllers: [NeedsController, RegisterController],
    providers: [NeedsService, RegisterService, KnownOrganisations],
    reactions: [
      KnowOrganisationWhenDirectoryChanged,
      CoverNeedWhenProposalAccepted,
      UncoverNeedWhenProposalCancelled,
    ],
    jobs: [ExpireNeeds],
    projections: [
      { name: 'organisations', tables: [OrganisationSchema], keeper: KnowOrganisationWhenDirectoryChanged },
    ],
  }),
)
export class NeedsModule {}
