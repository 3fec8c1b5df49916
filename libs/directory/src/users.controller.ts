import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { ApiPage, Conditional, Idempotent, Once, type RunOnce, IfMatch } from '@mutua/platform/http';
import { CreateUserDto } from './create-user.dto.js';
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
  @ApiPage(UserDto)
  async list(@Query() query: UsersQuery) {
    const { items, next } = await this.users.list(query);
    return { items: items.map((user) => UserDto.of(user)), next };
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
  @ApiOkResponse({ type: UserDto })
  async get(@Param('id', ParseUUIDPipe) id: string, @By() caller: Caller) {
    return UserDto.of(await this.users.get(id, caller));
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
}
