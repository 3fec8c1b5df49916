import { Body, Controller, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AllowSignedIn, By, type Caller } from '@mutua/platform/auth';
import { SignInElsewhere } from '../oidc/sign-in-elsewhere.service.js';
import { sessionIdOf } from '../sessions/session-id-of.js';
import type { SignInRequest } from '../sessions/signed-in.js';
import {
  AccountDto,
  ChangePasswordDto,
  CurrentPasswordDto,
  OneTimeCodeDto,
  RecoveryCodesDto,
  RemoveSecondFactorDto,
  SecondFactorDto,
} from './account.dto.js';
import { OwnAccountService, type Owner } from './own-account.service.js';

@ApiTags('account')
@AllowSignedIn()
@Controller('directory/account')
export class OwnAccountController {
  constructor(
    private readonly account: OwnAccountService,
    private readonly elsewhere: SignInElsewhere,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How you can sign in' })
  @ApiOkResponse({ type: AccountDto })
  async get(@By() caller: Caller) {
    sessionIdOf(caller);
    const { userId } = caller;
    return AccountDto.of(await this.account.get(userId), await this.elsewhere.connectedTo(userId));
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change your password; your other sessions end' })
  @ApiNoContentResponse()
  async changePassword(
    @Body() { currentPassword, newPassword }: ChangePasswordDto,
    @By() caller: Caller,
    @Req() request: SignInRequest,
  ) {
    await this.account.changePassword(ownerOf(caller, request), currentPassword, newPassword);
  }

  @Post('second-factor')
  @ApiOperation({ summary: 'Begin to set up one-time codes' })
  @ApiCreatedResponse({ type: SecondFactorDto })
  beginSecondFactor(
    @Body() { currentPassword }: CurrentPasswordDto,
    @By() caller: Caller,
    @Req() request: SignInRequest,
  ): Promise<SecondFactorDto> {
    return this.account.beginSecondFactor(ownerOf(caller, request), currentPassword);
  }

  @Post('second-factor/confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give the first code; from then on it is asked for at signing in' })
  @ApiOkResponse({ type: RecoveryCodesDto })
  async confirmSecondFactor(
    @Body() { oneTimeCode }: OneTimeCodeDto,
    @By() caller: Caller,
    @Req() request: SignInRequest,
  ): Promise<RecoveryCodesDto> {
    return { recoveryCodes: await this.account.confirmSecondFactor(ownerOf(caller, request), oneTimeCode) };
  }

  @Post('second-factor/removal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Do without one-time codes' })
  @ApiNoContentResponse()
  async removeSecondFactor(
    @Body() { currentPassword, oneTimeCode }: RemoveSecondFactorDto,
    @By() caller: Caller,
    @Req() request: SignInRequest,
  ) {
    await this.account.removeSecondFactor(ownerOf(caller, request), currentPassword, oneTimeCode);
  }
}

export function ownerOf(caller: Caller, { ip }: SignInRequest): Owner {
  return { userId: caller.userId, sessionId: sessionIdOf(caller), address: ip };
}
