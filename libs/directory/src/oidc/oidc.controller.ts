import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@mutua/platform/auth';
import { LOGGER, RunningContexts } from '@mutua/platform/context';
import { pathOf } from '@mutua/platform/http';
import type { Logger } from 'pino';
import type { Headers } from '../sessions/session-cookie.js';
import { SessionDto } from '../sessions/session.dto.js';
import { SignedIn, type SignInRequest } from '../sessions/signed-in.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import { JourneyCookie } from './journey-cookie.js';
import { JourneyFailed } from './journey-failed.js';
import { DepartureQuery, RegisterStrangerDto, StrangerDto, StrangerTokenDto } from './oidc.dto.js';
import { pageOr, pageWith } from './page-or.js';
import { SignInElsewhere, type Arrived } from './sign-in-elsewhere.service.js';

const HOME = '/home';
const SIGN_IN = '/sign-in';

interface Request extends SignInRequest {
  readonly url: string;
}

/** Where browsers are sent to a provider and come back: what they are answered is always a page to go on with. */
@ApiTags('sign-in')
@Public()
@Controller('directory/oidc')
export class OidcController {
  constructor(
    private readonly elsewhere: SignInElsewhere,
    private readonly signedIn: SignedIn,
    private readonly sessionCookie: SessionCookie,
    private readonly journeyCookie: JourneyCookie,
    private readonly running: RunningContexts,
    @Inject(DIRECTORY_SETTINGS) private readonly settings: DirectorySettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get(':provider')
  @HttpCode(303)
  @ApiOperation({ summary: 'Go to a provider to sign in there' })
  @ApiResponse({ status: 303, description: 'To the provider, or to the sign-in page with a problem' })
  async depart(
    @Param('provider') provider: string,
    @Query() { returnTo, locale }: DepartureQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Headers,
  ): Promise<void> {
    const departure = {
      mark: this.journeyCookie.read(request),
      cookie: this.sessionCookie.read(request),
      returnTo: pageOr(HOME, returnTo),
      language: locale ?? null,
    };
    await this.orProblem(request, reply, async () => {
      const { url, mark } = await this.elsewhere.depart(provider, departure);
      this.journeyCookie.mark(reply, mark);
      return url;
    });
  }

  @Get(':provider/callback')
  @HttpCode(303)
  @ApiOperation({ summary: 'Come back from a provider' })
  @ApiResponse({
    status: 303,
    description: 'To a page of the portal; the sign-in page where there is a problem',
  })
  async comeBack(
    @Param('provider') provider: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Headers,
  ): Promise<void> {
    const query = request.url.slice(request.url.indexOf('?') + 1 || request.url.length);
    await this.orProblem(request, reply, async () => {
      const mark = this.journeyCookie.read(request);
      const browser = this.signedIn.browserOf(request);
      const arrived = await this.elsewhere.arrive(provider, query, mark, browser);
      if (arrived.kind === 'entered') await this.signedIn.answer(arrived.opened, reply);
      return this.settings.publicUrl + pageFor(arrived);
    });
  }

  @Post('registration/lookup')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a provider said of who is new here' })
  @ApiOkResponse({ type: StrangerDto })
  async lookUp(@Body() { token }: StrangerTokenDto): Promise<StrangerDto> {
    return StrangerDto.of(await this.elsewhere.lookUp(token));
  }

  @Post('registration')
  @ApiOperation({ summary: 'Get an account by an address that the provider vouches for, and be signed in' })
  @ApiCreatedResponse({ type: SessionDto })
  async register(
    @Body() body: RegisterStrangerDto,
    @Req() request: SignInRequest,
    @Res({ passthrough: true }) reply: Headers,
  ): Promise<SessionDto> {
    const browser = this.signedIn.browserOf(request);
    return this.signedIn.answer(
      await this.elsewhere.register(body.token, body.toUserProfile(), browser),
      reply,
    );
  }

  /** People look at what this answers: whatever fails leads to a page that says so in their language. */
  private async orProblem(request: Request, reply: Headers, go: () => Promise<string>): Promise<void> {
    reply.header('cache-control', 'no-store');
    // no site that comes next is told by which address it was come to
    reply.header('referrer-policy', 'no-referrer');
    reply.header('location', await go().catch((error: unknown) => this.problemPage(error, request)));
  }

  private problemPage(error: unknown, { url, headers }: Request): string {
    if (!(error instanceof JourneyFailed)) throw error;
    const path = pathOf(url);
    const { failure, connecting } = error;
    this.logger.warn({ failure, reason: error.message, path }, 'sign-in elsewhere failed');
    this.running.get('directory')?.refusedAttempts.note({
      attemptedAt: new Date(),
      actor: connecting && { userId: connecting.userId, organisationId: null },
      method: 'GET',
      path,
      status: 303,
      problem: failure,
      traceId: String(headers['traceparent'] ?? '').slice(3, 35),
    });
    return this.settings.publicUrl + pageWith(connecting?.page ?? SIGN_IN, 'problem', failure);
  }
}

function pageFor(arrived: Arrived): string {
  // the token stands behind #, so that no log holds it
  return arrived.kind === 'newcomer' ? `/welcome#${arrived.token}` : arrived.returnTo;
}
