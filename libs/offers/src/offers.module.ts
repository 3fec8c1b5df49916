import { ProtectOffers1764700000200 } from './migrations/1764700000200-protect-offers.js';
import { FindOffers1764910000200 } from './migrations/1764910000200-find-offers.js';
import { FindOfferTranslations1764940000200 } from './migrations/1764940000200-find-translations.js';
import { Module } from '@nestjs/common';
import { contextModule } from '@mutua/platform/context';
import { CapacityClaims } from './capacity-claims.js';
import { DeliverCapacityWhenProposalFulfilled } from './deliver-capacity-when-proposal-fulfilled.js';
import { ExpireOffers } from './expire-offers.js';
import { HoldCapacityWhenAllocationChanged } from './hold-capacity-when-allocation-changed.js';
import { HoldCapacityWhenProposalApproved } from './hold-capacity-when-proposal-approved.js';
import { KnowOrganisationWhenDirectoryChanged } from './know-organisation-when-directory-changed.js';
import { KnownOrganisations } from './known-organisations.js';
import { CreateOffers1764000200000 } from './migrations/1764000200000-create-offers.js';
import { CreateOrganisations1764000200001 } from './migrations/1764000200001-create-organisations.js';
import { CreateHeardProposals1764000200002 } from './migrations/1764000200002-create-heard-proposals.js';
import { ShowPublicOffers1764900000200 } from './migrations/1764900000200-show-public-offers.js';
import { OfferChanges } from './offer-changes.js';
import { OfferSchema } from './offer.schema.js';
import { OffersController } from './offers.controller.js';
import { OffersService } from './offers.service.js';
import { OrganisationSchema } from './organisation.schema.js';
import { RegisterController } from './register/register.controller.js';
import { RegisterService } from './register/register.service.js';
import { ReleaseCapacityWhenProposalEnded } from './release-capacity-when-proposal-ended.js';
import { RemindOfReconfirmation } from './remind-of-reconfirmation.js';
import { StandingOffersController } from './standing-offers.controller.js';
import { StandingOffersService } from './standing-offers.service.js';
import { UseCapacityWhenProposalAccepted } from './use-capacity-when-proposal-accepted.js';

@Module(
  contextModule({
    name: 'offers',
    entities: [OfferSchema, OrganisationSchema],
    migrations: [
      CreateOffers1764000200000,
      CreateOrganisations1764000200001,
      CreateHeardProposals1764000200002,
      ProtectOffers1764700000200,
      ShowPublicOffers1764900000200,
      FindOffers1764910000200,
      FindOfferTranslations1764940000200,
    ],
    controllers: [OffersController, StandingOffersController, RegisterController],
    providers: [
      OffersService,
      StandingOffersService,
      RegisterService,
      OfferChanges,
      CapacityClaims,
      KnownOrganisations,
    ],
    reactions: [
      KnowOrganisationWhenDirectoryChanged,
      HoldCapacityWhenProposalApproved,
      HoldCapacityWhenAllocationChanged,
      DeliverCapacityWhenProposalFulfilled,
      UseCapacityWhenProposalAccepted,
      ReleaseCapacityWhenProposalEnded,
    ],
    jobs: [ExpireOffers, RemindOfReconfirmation],
    projections: [
      { name: 'organisations', tables: [OrganisationSchema], keeper: KnowOrganisationWhenDirectoryChanged },
    ],
  }),
)
export class OffersModule {}
