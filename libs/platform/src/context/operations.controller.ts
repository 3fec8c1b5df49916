import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type Type,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '../auth/index.js';
import { ApiPage, PageQuery } from '../http/page.dto.js';
import { DeadLetterOffice } from '../messaging/dead-letter-office.js';
import { DeadLetterDto, DiscardDeadLetterDto } from '../messaging/dead-letter.dto.js';
import { asSystem } from '../persistence/database-reader.js';
import { RunningContexts } from './running-contexts.js';

class BacklogDto {
  @ApiProperty({ description: 'The context whose events these are' }) publisher!: string;
  @ApiProperty({ type: 'integer', description: 'Events published and not yet handled' }) waiting!: number;
}

/** What an operator can see and do of one context: its backlog of events and its dead letters, which are of all organisations. */
export function operationsController(context: string): Type {
  @ApiTags('operations')
  @Allow('admin')
  @Controller(`operations/${context}`)
  class OperationsController {
    constructor(@Inject(RunningContexts) private readonly running: RunningContexts) {}

    @Get('backlog')
    @ApiOperation({ summary: 'How far this context is behind the events it listens to' })
    @ApiOkResponse({ type: [BacklogDto] })
    backlog() {
      return asSystem(() => this.running.get(context)?.backlog() ?? []);
    }

    @Get('dead-letters')
    @ApiOperation({ summary: 'Events that a reaction could not take, newest first' })
    @ApiPage(DeadLetterDto)
    deadLetters(@Query() query: PageQuery) {
      return asSystem(() => this.office().list(query));
    }

    @Get('dead-letters/:id')
    @ApiOperation({ summary: 'One dead letter with its event and its error' })
    @ApiOkResponse({ type: DeadLetterDto })
    deadLetter(@Param('id', ParseUUIDPipe) id: string) {
      return asSystem(() => this.office().get(id));
    }

    @Post('dead-letters/:id/replay')
    @HttpCode(200)
    @ApiOperation({ summary: 'Hands the event to its reaction again' })
    @ApiOkResponse({ type: DeadLetterDto })
    replay(@Param('id', ParseUUIDPipe) id: string) {
      return asSystem(() => this.office().replay(id));
    }

    @Post('dead-letters/:id/discard')
    @HttpCode(200)
    @ApiOperation({ summary: 'Puts away for good, with a reason, what can never be handled' })
    @ApiOkResponse({ type: DeadLetterDto })
    discard(
      @Param('id', ParseUUIDPipe) id: string,
      @Body() body: DiscardDeadLetterDto,
      @By() { userId }: Caller,
    ) {
      return asSystem(() => this.office().discard(id, body.reason, userId));
    }

    private office(): DeadLetterOffice {
      const runtime = this.running.get(context);
      if (!runtime) throw new Error(`The context ${context} is not running here.`);
      return new DeadLetterOffice(runtime.context);
    }
  }
  Object.defineProperty(OperationsController, 'name', { value: `${context}OperationsController` });
  return OperationsController;
}
