import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { ApiPage, Conditional, Idempotent, Once, type RunOnce, IfMatch } from '@mutua/platform/http';
import { CreateUserDto } from './create-user.dto.js';
import type { User } from './domain/user.js';
import { OfficesDto } from './offices.dto.js';
import { PersonDto } from './person.dto.js';
import { ProfileDto } from './profile.dto.js';
import { StandingDto } from './standing.dto.js';
import { UserDto } from './user.dto.js';
import { UsersQuery } from './users-query.dto.js';
import { UsersService } from './users.service.js';

@ApiTags('users')
@Controller('directory/users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Post()
  @Allow('admin')
  @Idempotent()
  @ApiOperation({ summary: 'Let a person use the platform' })
  @ApiCreatedResponse({ type: UserDto })
  register(@Body() body: CreateUserDto, @Once() once: RunOnce) {
    return once(async () => UserDto.of(await this.users.register(body.toRegistration())));
  }

  @Get()
  @Allow('coordinator', 'admin')
  @ApiOperation({ summary: 'List people, newest first' })
  @ApiPage(PersonDto)
  async list(@Query() query: UsersQuery) {
    const { items, next } = await this.users.list(query);
    const organisations = await this.users.organisationsOf(items);
    return { items: items.map((user) => PersonDto.of(user, organisations)), next };
  }

  @Get('me')
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'Yourself' })
  @ApiOkResponse({ type: UserDto })
  async me(@By() caller: Caller) {
    return UserDto.of(await this.users.get(caller.userId, caller));
  }

  @Put('me')
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @Conditional()
  @ApiOperation({ summary: 'Change your own name and language' })
  @ApiOkResponse({ type: UserDto })
  async changeProfile(@IfMatch() version: number, @Body() body: ProfileDto, @By() caller: Caller) {
    return UserDto.of(await this.users.changeProfile(version, body.toUserProfile(), caller));
  }

  @Get(':id')
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'One person: anybody for admins, oneself for all others' })
  @ApiOkResponse({ type: PersonDto })
  async get(@Param('id', ParseUUIDPipe) id: string, @By() caller: Caller) {
    return this.personOf(await this.users.get(id, caller));
  }

  @Put(':id')
  @Allow('admin')
  @Conditional()
  @ApiOperation({ summary: "Decide a person's roles, organisation and whether they are active" })
  @ApiOkResponse({ type: UserDto })
  async changeStanding(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: StandingDto,
    @By() caller: Caller,
  ) {
    return UserDto.of(await this.users.changeStanding(id, version, body, caller));
  }

  @Put(':id/offices')
  @Allow('admin')
  @Conditional()
  @ApiOperation({ summary: 'Decide whether a person coordinates and administers; the rest stays as it is' })
  @ApiOkResponse({ type: PersonDto })
  async changeOffices(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { offices }: OfficesDto,
    @By() caller: Caller,
  ) {
    return this.personOf(await this.users.changeOffices(id, version, offices, caller));
  }

  @Post(':id/lock')
  @HttpCode(200)
  @Allow('admin')
  @Conditional()
  @ApiOperation({ summary: 'Stop a person; their sessions end, and nobody is deleted' })
  @ApiOkResponse({ type: PersonDto })
  async lock(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return this.personOf(await this.users.changeActive(id, version, false, caller));
  }

  @Post(':id/unlock')
  @HttpCode(200)
  @Allow('admin')
  @Conditional()
  @ApiOperation({ summary: 'Let a person go on who was stopped' })
  @ApiOkResponse({ type: PersonDto })
  async unlock(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return this.personOf(await this.users.changeActive(id, version, true, caller));
  }

  @Delete(':id/sessions')
  @HttpCode(204)
  @Allow('admin')
  @ApiOperation({ summary: 'End all sessions of a person' })
  @ApiNoContentResponse()
  async endSessions(@Param('id', ParseUUIDPipe) id: string) {
    await this.users.endSessions(id);
  }

  private async personOf(user: User): Promise<PersonDto> {
    return PersonDto.of(user, await this.users.organisationsOf([user]));
  }
}
