import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import {
  ApiPage,
  Conditional,
  Idempotent,
  Once,
  type RunOnce,
  IfMatch,
  PageQuery,
} from '@mutua/platform/http';
import { NewWhatIfDto, PublishWhatIfDto, WhatIfDto, WhatIfWithOutcomeDto } from './what-if.dto.js';
import { WhatIfsService } from './what-ifs.service.js';

@ApiTags('rules of matching')
@Controller('matching/what-ifs')
@Allow('coordinator', 'admin')
export class WhatIfsController {
  constructor(private readonly whatIfs: WhatIfsService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    summary: 'Try other weights or equity terms on a copy of the pool; it runs in the background',
  })
  @ApiCreatedResponse({ type: WhatIfDto })
  request(@Body() body: NewWhatIfDto, @By() caller: Caller, @Once() once: RunOnce): Promise<WhatIfDto> {
    return once(async () => WhatIfDto.of(await this.whatIfs.request(body.toNew(), caller)));
  }

  @Get()
  @ApiOperation({ summary: 'What-ifs, newest first' })
  @ApiPage(WhatIfDto)
  async list(@Query() query: PageQuery) {
    const { items, next } = await this.whatIfs.list(query);
    return { items: items.map((whatIf) => WhatIfDto.of(whatIf)), next };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One what-if: how far it is, and who would gain and lose' })
  @ApiOkResponse({ type: WhatIfWithOutcomeDto })
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<WhatIfWithOutcomeDto> {
    return WhatIfWithOutcomeDto.from(await this.whatIfs.get(id), await this.whatIfs.outcomeOf(id));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({ summary: 'End one that waits or runs' })
  @ApiOkResponse({ type: WhatIfDto })
  async cancel(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<WhatIfDto> {
    return WhatIfDto.of(await this.whatIfs.cancel(id, version));
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({
    summary:
      'Put what was tried in force, as it was tried: on the rules that it was compared with, or not at all',
  })
  @ApiOkResponse({ type: WhatIfDto })
  async publish(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: PublishWhatIfDto,
    @By() caller: Caller,
  ): Promise<WhatIfDto> {
    return WhatIfDto.of(await this.whatIfs.publish(id, version, reason, caller));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({ summary: 'Put one away that has ended' })
  @ApiOkResponse({ type: WhatIfDto })
  async discard(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<WhatIfDto> {
    return WhatIfDto.of(await this.whatIfs.discard(id, version));
  }
}
