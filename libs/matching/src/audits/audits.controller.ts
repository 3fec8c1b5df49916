import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { ApiPage, Idempotent, Once, type RunOnce, PageQuery } from '@mutua/platform/http';
import { AuditDto } from './audit.dto.js';
import { AuditsService } from './audits.service.js';

@ApiTags('clearing')
@Controller('matching/clearing/audits')
@Allow('coordinator', 'admin')
export class AuditsController {
  constructor(private readonly audits: AuditsService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    summary: 'Ask for an audit of clearing by a solver; while one is to come, you are told of that one',
  })
  @ApiCreatedResponse({ type: AuditDto })
  request(@By() { userId }: Caller, @Once() once: RunOnce): Promise<AuditDto> {
    return once(async () => AuditDto.of(await this.audits.request(userId)));
  }

  @Get()
  @ApiOperation({ summary: 'Audits of clearing, newest first' })
  @ApiPage(AuditDto)
  async list(@Query() query: PageQuery) {
    const { items, next } = await this.audits.list(query);
    return { items: items.map((audit) => AuditDto.of(audit)), next };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One audit of clearing' })
  @ApiOkResponse({ type: AuditDto })
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<AuditDto> {
    return AuditDto.of(await this.audits.get(id));
  }
}
