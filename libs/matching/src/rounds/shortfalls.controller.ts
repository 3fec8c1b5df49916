import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { LocaleQuery } from '../proposals/proposals-query.dto.js';
import { NeedShortfallDto } from './shortfall.dto.js';
import { ShortfallsService } from './shortfalls.service.js';

@ApiTags('candidates')
@Controller('matching/needs/:needId/shortfall')
export class ShortfallsController {
  constructor(private readonly shortfalls: ShortfallsService) {}

  @Get()
  @Allow('requester', 'coordinator', 'admin')
  @ApiOperation({
    summary:
      'Why your need got less than it asks for when all needs and offers were cleared together, or that it misses nothing',
  })
  @ApiOkResponse({ type: NeedShortfallDto })
  async ofNeed(
    @Param('needId', ParseUUIDPipe) needId: string,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ): Promise<NeedShortfallDto> {
    return NeedShortfallDto.of(await this.shortfalls.ofNeed(needId, caller), locale);
  }
}
