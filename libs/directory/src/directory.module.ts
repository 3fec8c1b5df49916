import { Module } from '@nestjs/common';
import { contextModule } from '@mutua/platform/context';
import { CreateOrganisations1764000200000 } from './migrations/1764000200000-create-organisations.js';
import { CreateUsers1764000200001 } from './migrations/1764000200001-create-users.js';
import { FreeNamesOfRefused1764000200002 } from './migrations/1764000200002-free-names-of-refused.js';
import { OrganisationSchema } from './organisation.schema.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';
import { UserSchema } from './user.schema.js';
import { UsersController } from './users.controller.js';
import { UsersService } from './users.service.js';

@Module(
  contextModule({
    name: 'directory',
    entities: [OrganisationSchema, UserSchema],
    migrations: [CreateOrganisations1764000200000, CreateUsers1764000200001, FreeNamesOfRefused1764000200002],
    controllers: [OrganisationsController, UsersController],
    providers: [OrganisationsService, UsersService],
    reactions: [],
    jobs: [],
  }),
)
export class DirectoryModule {}
