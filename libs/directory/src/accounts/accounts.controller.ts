import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Public } from '@mutua/platform/auth';
import { cleanLine } from '@mutua/platform/http';
import type { Headers } from '../sessions/session-cookie.js';
import { SessionDto } from '../sessions/session.dto.js';
import { SignedIn, type SignInRequest } from '../sessions/signed-in.js';
import { LinkWithPasswordDto, NothingDto, RecoverDto, RegisterDto, SetUpDto } from './account.dto.js';
import { AccountsService } from './accounts.service.js';
import { FirstAdministrator } from './first-administrator.js';

@ApiTags('sign-in')
@Public()
@Controller('directory')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly firstAdministrator: FirstAdministrator,
    private readonly signedIn: SignedIn,
  ) {}

  @Post('accounts')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for an account; a mail says how it goes on' })
  @ApiAcceptedResponse({ type: NothingDto })
  async register(@Body() body: RegisterDto, @Req() { ip }: SignInRequest): Promise<NothingDto> {
    await this.accounts.register(body.toNewcomer(), ip);
    return {};
  }

  @Post('accounts/confirmation')
  @ApiOperation({ summary: 'Confirm the address, choose a password, and be signed in' })
  @ApiCreatedResponse({ type: SessionDto })
  async confirm(
    @Body() { token, password }: LinkWithPasswordDto,
    @Req() request: SignInRequest,
    @Res({ passthrough: true }) reply: Headers,
  ) {
    const browser = this.signedIn.browserOf(request);
    return this.signedIn.answer(await this.accounts.confirm(token, password, browser), reply);
  }

  @Post('recoveries')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for a new password; a mail says how it goes on' })
  @ApiAcceptedResponse({ type: NothingDto })
  async recover(@Body() { email }: RecoverDto, @Req() { ip }: SignInRequest): Promise<NothingDto> {
    await this.accounts.recover(email, ip);
    return {};
  }

  @Post('recoveries/completion')
  @HttpCode(200)
  @ApiOperation({ summary: 'Choose a new password; all sessions of the person end' })
  @ApiOkResponse({ type: NothingDto })
  async completeRecovery(@Body() { token, password }: LinkWithPasswordDto): Promise<NothingDto> {
    await this.accounts.completeRecovery(token, password);
    return {};
  }

  @Post('setup')
  @ApiOperation({ summary: 'Become the first administrator, by the link that the start prints' })
  @ApiCreatedResponse({ type: SessionDto })
  async setUp(
    @Body() { token, password, name, email, locale }: SetUpDto,
    @Req() request: SignInRequest,
    @Res({ passthrough: true }) reply: Headers,
  ) {
    const newcomer = { name: cleanLine(name), email, locale };
    const browser = this.signedIn.browserOf(request);
    return this.signedIn.answer(
      await this.firstAdministrator.setUp(token, newcomer, password, browser),
      reply,
    );
  }
}
