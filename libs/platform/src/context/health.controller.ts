import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Uncounted } from '../auth/access.js';
import { Public } from '../auth/index.js';
import { RunningContexts } from './running-contexts.js';

/** Says whether the process lives, and whether it can do its work. */
@ApiExcludeController()
@Public()
@Uncounted()
@Controller('health')
export class HealthController {
  constructor(@Inject(RunningContexts) private readonly running: RunningContexts) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** `degraded` is still ready: requests are taken, and their events wait safely for what is away. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const reports = await Promise.all(
      this.running.all().map(async (context) => {
        const troubles = await context.troubles();
        return { name: context.name, troubles, notes: [...troubles, ...context.remarks] };
      }),
    );
    const ready = reports.every(({ troubles }) => troubles.length === 0);
    const well = reports.every(({ notes }) => notes.length === 0);
    void reply.status(ready ? 200 : 503);
    return {
      status: well ? 'ready' : ready ? 'degraded' : 'not-ready',
      contexts: Object.fromEntries(
        reports.map(({ name, notes }) => [name, notes.length === 0 ? 'ready' : notes]),
      ),
    };
  }
}
