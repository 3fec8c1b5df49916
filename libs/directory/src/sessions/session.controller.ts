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
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AllowAnybody, AllowSignedIn, By, MaybeBy, Public, type Caller } from '@mutua/platform/auth';
import { SignInDto } from '../accounts/sign-in.dto.js';
import { SignInService } from '../accounts/sign-in.service.js';
import { sessionIdOf } from './session-id-of.js';
import { ActForDto, MaybeSessionDto, SessionDto, SessionsDto } from './session.dto.js';
import { SessionCookie, type Headers } from './session-cookie.js';
import { SessionViews } from './session-views.js';
import { SessionsService } from './sessions.service.js';
import { SignedIn, type SignInRequest } from './signed-in.js';

@ApiTags('sessions')
@Controller('directory')
export class SessionController {
  constructor(
    private readonly signInService: SignInService,
    private readonly sessions: SessionsService,
    private readonly views: SessionViews,
    private readonly cookie: SessionCookie,
    private readonly signedIn: SignedIn,
  ) {}

  @Post('sessions')
  @Public()
  @ApiOperation({ summary: 'Sign in with a password; the answer brings the cookie' })
  @ApiCreatedResponse({ type: SessionDto })
  async signIn(
    @Body() body: SignInDto,
    @Req() request: SignInRequest,
    @Res({ passthrough: true }) reply: Headers,
  ) {
    const opened = await this.signInService.signIn(body.toCredentials(), this.signedIn.browserOf(request));
    return this.signedIn.answer(opened, reply);
  }

  @Get('session')
  @AllowAnybody()
  @ApiOperation({ summary: 'Who is signed in, if anybody is' })
  @ApiOkResponse({ type: MaybeSessionDto })
  async current(@MaybeBy() caller: Caller | null): Promise<MaybeSessionDto> {
    if (!caller?.sessionId) return { session: null };
    return { session: SessionDto.of(await this.views.of(await this.sessions.get(caller.sessionId))) };
  }

  @Delete('session')
  @HttpCode(204)
  @AllowSignedIn()
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async signOut(@By() caller: Caller, @Res({ passthrough: true }) reply: Headers) {
    await this.sessions.end(sessionIdOf(caller), caller.userId);
    this.cookie.takeBack(reply);
  }

  @Put('session/organisation')
  @AllowSignedIn()
  @ApiOperation({ summary: 'Act for another organisation of yours' })
  @ApiOkResponse({ type: SessionDto })
  async actFor(@Body() { organisationId }: ActForDto, @By() caller: Caller) {
    const live = await this.sessions.actFor(sessionIdOf(caller), organisationId);
    return SessionDto.of(await this.views.of(live));
  }

  @Get('sessions')
  @AllowSignedIn()
  @ApiOperation({ summary: 'The browsers in which you are signed in' })
  @ApiOkResponse({ type: SessionsDto })
  async list(@By() caller: Caller) {
    sessionIdOf(caller);
    return SessionsDto.of(await this.sessions.of(caller.userId), caller.sessionId);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @AllowSignedIn()
  @ApiOperation({ summary: 'End one of your sessions' })
  @ApiNoContentResponse()
  async end(@Param('id', ParseUUIDPipe) id: string, @By() caller: Caller) {
    sessionIdOf(caller);
    await this.sessions.end(id, caller.userId);
  }

  @Delete('sessions')
  @HttpCode(204)
  @AllowSignedIn()
  @ApiOperation({ summary: 'End all your sessions but this one' })
  @ApiNoContentResponse()
  async endOthers(@By() caller: Caller) {
    await this.sessions.endAll(caller.userId, sessionIdOf(caller));
  }
}
