import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@mutua/platform/auth';
import { UnitOfWork } from '@mutua/platform/persistence';
import { ClearingDue } from './clearing-due.js';
import { keptOutcome } from './clearing-outcome.js';
import { ClearingDto } from './clearing.dto.js';

@ApiTags('clearing')
@Controller('matching/clearing')
export class ClearingController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly due: ClearingDue,
  ) {}

  @Get()
  @Allow('coordinator', 'admin')
  @ApiOperation({
    summary: 'How the last run of clearing came out, who is covered, and what is yet to be cleared',
  })
  @ApiOkResponse({ type: ClearingDto })
  async get(): Promise<ClearingDto> {
    const { manager } = this.work;
    return ClearingDto.of(await this.due.count(manager), await keptOutcome(manager));
  }
}
