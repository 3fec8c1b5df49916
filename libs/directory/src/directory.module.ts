import { Module } from '@nestjs/common';
import { contextModule } from '@mutua/platform/context';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { KnowMatchWhenProposalMade } from './know-match-when-proposal-made.js';
import { MatchSchema } from './match.schema.js';
import { CreateOrganisations1764000200000 } from './migrations/1764000200000-create-organisations.js';
import { CreateUsers1764000200001 } from './migrations/1764000200001-create-users.js';
import { FreeNamesOfRefused1764000200002 } from './migrations/1764000200002-free-names-of-refused.js';
import { CreateMatches1764000200003 } from './migrations/1764000200003-create-matches.js';
import { OrganisationSchema } from './organisation.schema.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';
import { UserSchema } from './user.schema.js';
import { UsersController } from './users.controller.js';
import { UsersService } from './users.service.js';

@Module(
  contextModule({
    name: 'directory',
    entities: [OrganisationSchema, UserSchema, MatchSchema],
    migrations: [
      CreateOrganisations1764000200000,
      CreateUsers1764000200001,
      FreeNamesOfRefused1764000200002,
      CreateMatches1764000200003,
    ],
    controllers: [OrganisationsController, UsersController, ContactsController],
    providers: [OrganisationsService, UsersService, ContactsService],
    reactions: [KnowMatchWhenProposalMade],
    jobs: [],
  }),
)
export class DirectoryModule {}
