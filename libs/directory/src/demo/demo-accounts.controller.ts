import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ROLES, type Role } from '@mutua/contracts';
import { Public } from '@mutua/platform/auth';
import { LOCALES, type Locale } from '@mutua/vocabulary';
import { SessionDto } from '../sessions/session.dto.js';
import type { Headers } from '../sessions/session-cookie.js';
import { SignedIn, type SignInRequest } from '../sessions/signed-in.js';
import { SampleAccounts } from './sample-accounts.js';

class DemoAccountDto {
  @ApiProperty({ format: 'uuid' }) userId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles!: Role[];
  @ApiProperty({ type: String, nullable: true }) organisationName!: string | null;
  @ApiProperty({ enum: LOCALES }) locale!: Locale;
}

class DemoAccountsDto {
  @ApiProperty({ type: [DemoAccountDto] }) items!: DemoAccountDto[];
}

@ApiTags('sign-in')
@Public()
@Controller('directory/demo-accounts')
export class DemoAccountsController {
  constructor(
    private readonly accounts: SampleAccounts,
    private readonly signedIn: SignedIn,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The sample people, where Mutua was started with --demo' })
  @ApiOkResponse({ type: DemoAccountsDto })
  async list(): Promise<DemoAccountsDto> {
    const accounts = await this.accounts.list();
    return {
      items: accounts.map(({ user, organisation }) => ({
        userId: user.id,
        name: user.name,
        roles: user.roles,
        organisationName: organisation?.name ?? null,
        locale: user.locale,
      })),
    };
  }

  @Post(':userId/session')
  @ApiOperation({ summary: 'Sign in as one of them' })
  @ApiCreatedResponse({ type: SessionDto })
  async signIn(
    @Param('userId', ParseUUIDPipe) userId: string,
    @Req() request: SignInRequest,
    @Res({ passthrough: true }) reply: Headers,
  ) {
    return this.signedIn.answer(await this.accounts.signIn(userId, this.signedIn.browserOf(request)), reply);
  }
}
