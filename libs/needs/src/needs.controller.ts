import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import {
  ApiPage,
  Conditional,
  Idempotent,
  Once,
  type RunOnce,
  IfMatch,
  Replacement,
  REPLACEMENT,
  SentBody,
} from '@mutua/platform/http';
import { CreateNeedDto } from './create-need.dto.js';
import { NeedContentDto } from './need-content.dto.js';
import { NeedDto } from './need.dto.js';
import { ReturnNeedDto, WithdrawNeedDto } from './need-steps.dto.js';
import { NeedsQuery } from './needs-query.dto.js';
import { NeedsService } from './needs.service.js';

@ApiTags('needs')
@Controller('needs')
export class NeedsController {
  constructor(private readonly needs: NeedsService) {}

  @Post()
  @Allow('requester')
  @Idempotent()
  @ApiOperation({ summary: 'Write a need: a draft, or sent for screening at once' })
  @ApiCreatedResponse({ type: NeedDto })
  create(@Body() body: CreateNeedDto, @By() caller: Caller, @Once() once: RunOnce) {
    return once(async () => NeedDto.of(await this.needs.create(body.toContent(), body.submit, caller)));
  }

  @Get()
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'List needs, newest first' })
  @ApiPage(NeedDto)
  async list(@Query() query: NeedsQuery, @By() caller: Caller) {
    const { items, next } = await this.needs.list(query, caller);
    return { items: items.map((need) => NeedDto.of(need)), next };
  }

  @Get(':id')
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'One need' })
  @ApiOkResponse({ type: NeedDto })
  async get(@Param('id', ParseUUIDPipe) id: string, @By() caller: Caller) {
    return NeedDto.of(await this.needs.get(id, caller));
  }

  @Put(':id')
  @Allow('requester')
  @Conditional()
  @Replacement()
  @ApiOperation({
    summary: 'Replace the content; an open need goes back to screening and is not matched meanwhile',
    description: REPLACEMENT,
  })
  @ApiOkResponse({ type: NeedDto })
  async revise(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: NeedContentDto,
    @SentBody() sent: unknown,
    @By() caller: Caller,
  ) {
    return NeedDto.of(await this.needs.revise(id, version, body.toContent(), sent, caller));
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Allow('requester')
  @Conditional()
  @ApiOperation({ summary: 'Send a need for screening' })
  @ApiOkResponse({ type: NeedDto })
  async submit(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return NeedDto.of(await this.needs.submit(id, version, caller));
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Allow('coordinator')
  @Conditional()
  @ApiOperation({ summary: 'Screening: open the need for matching' })
  @ApiOkResponse({ type: NeedDto })
  async approve(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return NeedDto.of(await this.needs.approve(id, version, caller));
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allow('coordinator')
  @Conditional()
  @ApiOperation({ summary: 'Screening: return the need, saying what to change' })
  @ApiOkResponse({ type: NeedDto })
  async return(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ReturnNeedDto,
    @By() caller: Caller,
  ) {
    return NeedDto.of(await this.needs.return(id, version, body.whatToChange, caller));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('requester')
  @Conditional()
  @ApiOperation({ summary: 'Take a need back' })
  @ApiOkResponse({ type: NeedDto })
  async withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: WithdrawNeedDto,
    @By() caller: Caller,
  ) {
    return NeedDto.of(await this.needs.withdraw(id, version, body.reason, caller));
  }

  @Post(':id/fulfil')
  @HttpCode(200)
  @Allow('requester')
  @Conditional()
  @ApiOperation({ summary: 'Confirm that what was agreed has been delivered' })
  @ApiOkResponse({ type: NeedDto })
  async fulfil(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return NeedDto.of(await this.needs.fulfil(id, version, caller));
  }

  @Post(':id/hide')
  @HttpCode(200)
  @Allow('requester')
  @Conditional()
  @ApiOperation({ summary: 'Take a need out of the public register; nothing else changes' })
  @ApiOkResponse({ type: NeedDto })
  async hide(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return NeedDto.of(await this.needs.hide(id, version, caller));
  }
}
