import { Controller, Get, HttpCode, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  assertSameOrigin,
  Public,
  SessionExchange,
  Uncounted,
  type BrowserRequest,
} from '@mutua/platform/auth';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import type { Headers } from './session-cookie.js';

/**
 * Where the entry of separate services asks, before it passes a request on, for the bearer token of its cookie (nginx:
 * `auth_request`). The entry must not let anybody else ask.
 */
@ApiExcludeController()
@Public()
@Uncounted()
@Controller('internal/session')
export class EntryExchangeController {
  constructor(
    private readonly exchange: SessionExchange,
    @Inject(DIRECTORY_SETTINGS) private readonly settings: DirectorySettings,
  ) {}

  @Get()
  @HttpCode(204)
  async tokenFor(
    @Req() { headers }: BrowserRequest,
    @Res({ passthrough: true }) reply: Headers,
  ): Promise<void> {
    if (!this.settings.entryExchangesSessions) throw new NotFoundException('Cannot GET /internal/session');
    if (headers.authorization !== undefined) {
      // the entry puts what it is given here in the place of what came
      reply.header('authorization', headers.authorization);
      return;
    }
    const method = headers['x-original-method'];
    const request = { method: typeof method === 'string' ? method : 'POST', headers };
    const hasCookie = this.exchange.hasCookie(request);
    assertSameOrigin(request, hasCookie);
    const token = hasCookie ? await this.exchange.tokenFor(request) : null;
    if (token !== null) reply.header('authorization', `Bearer ${token}`);
  }
}
