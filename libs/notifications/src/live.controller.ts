import { Controller, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowSignedIn, By, type Caller } from '@mutua/platform/auth';
import { LiveStreams } from '@mutua/platform/live';

@ApiTags('notifications')
@AllowSignedIn()
@Controller('notifications')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Sse('live')
  @ApiOperation({
    summary: 'Hear at once that something changed for you',
    description:
      'Server-sent events: `ready` at the beginning, then `changed` with what it is `about` (`inbox`, `lists` or `sessions`), and `ping` now and then. They say nothing of what changed: ask for it again, after `ready` too. A stream ends after a minute; a browser then asks for it anew by itself.',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  live(@By() caller: Caller) {
    return this.streams.open(caller);
  }
}
