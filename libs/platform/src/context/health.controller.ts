import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/index.js';
import { RunningContexts } from './running-contexts.js';

/** Says whether the process lives, and whether it can do its work. */
@ApiExcludeController()
@Public()
@Controller('health')
export class HealthController {
  constructor(@Inject(RunningContexts) private readonly running: RunningContexts) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const reports = await Promise.all(
      this.running.all().map(async (context) => [context.name, await context.troubles()] as const),
    );
    const ready = reports.every(([, troubles]) => troubles.length === 0);
    void reply.status(ready ? 200 : 503);
    return {
      status: ready ? 'ready' : 'not-ready',
      contexts: Object.fromEntries(
        reports.map(([name, troubles]) => [name, troubles.length === 0 ? 'ready' : troubles]),
      ),
    };
  }
}
