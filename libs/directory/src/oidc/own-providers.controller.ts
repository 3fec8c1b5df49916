import {
  Body,
  Controller,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
  ServiceUnavailableException,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowSignedIn, By, type Caller } from '@mutua/platform/auth';
import { CurrentPasswordDto } from '../accounts/account.dto.js';
import { ownerOf } from '../accounts/own-account.controller.js';
import type { Headers } from '../sessions/session-cookie.js';
import type { SignInRequest } from '../sessions/signed-in.js';
import { JourneyCookie } from './journey-cookie.js';
import { JourneyFailed } from './journey-failed.js';
import { ConnectDto, JourneyDto } from './oidc.dto.js';
import { pageOr } from './page-or.js';
import { SignInElsewhere } from './sign-in-elsewhere.service.js';

/** Where the portal shows one's own account. */
const SETTINGS = '/settings';

@ApiTags('account')
@AllowSignedIn()
@Controller('directory/account/providers')
export class OwnProvidersController {
  constructor(
    private readonly elsewhere: SignInElsewhere,
    private readonly cookie: JourneyCookie,
  ) {}

  @Post(':provider')
  @ApiOperation({ summary: 'Begin to connect your account with a provider, to sign in there from then on' })
  @ApiCreatedResponse({ type: JourneyDto })
  async connect(
    @Param('provider') provider: string,
    @Body() { currentPassword, returnTo }: ConnectDto,
    @By() caller: Caller,
    @Req() request: SignInRequest,
    @Res({ passthrough: true }) reply: Headers,
  ): Promise<JourneyDto> {
    const departure = {
      mark: this.cookie.read(request),
      cookie: null,
      returnTo: pageOr(SETTINGS, returnTo),
      language: null,
    };
    const { url, mark } = await this.elsewhere
      .departToConnect(provider, departure, ownerOf(caller, request), currentPassword)
      .catch(asProblem);
    this.cookie.mark(reply, mark);
    return { url };
  }

  @Post(':provider/removal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign in there no more' })
  @ApiNoContentResponse()
  async disconnect(
    @Param('provider') provider: string,
    @Body() { currentPassword }: CurrentPasswordDto,
    @By() caller: Caller,
    @Req() request: SignInRequest,
  ): Promise<void> {
    await this.elsewhere.disconnect(provider, ownerOf(caller, request), currentPassword);
  }
}

function asProblem(error: unknown): never {
  if (!(error instanceof JourneyFailed)) throw error;
  if (error.failure === 'provider-not-there') throw new NotFoundException('No provider has this name');
  throw new ServiceUnavailableException('The provider does not answer at the moment; try again.');
}
