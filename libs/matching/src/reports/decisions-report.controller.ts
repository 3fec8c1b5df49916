import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@mutua/platform/auth';
import { DecisionsQuery, DecisionsReportDto } from './decisions-report.dto.js';
import { DecisionsReportService } from './decisions-report.service.js';

@ApiTags('rules of matching')
@Controller('matching/reports/decisions')
export class DecisionsReportController {
  constructor(private readonly reports: DecisionsReportService) {}

  @Get()
  @Allow('coordinator', 'admin')
  @ApiOperation({
    summary: 'Which criteria disagree with what people decided, and why people turned matches down',
  })
  @ApiOkResponse({ type: DecisionsReportDto })
  async get(@Query() { from, to, locale }: DecisionsQuery): Promise<DecisionsReportDto> {
    return DecisionsReportDto.of(await this.reports.report(from, to), locale);
  }
}
