import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { BundlesDto } from './bundles.dto.js';
import { BundlesService } from './bundles.service.js';

@ApiTags('candidates')
@Controller('matching/needs/:needId/bundles')
export class BundlesController {
  constructor(private readonly bundles: BundlesService) {}

  @Get()
  @Allow('requester', 'coordinator', 'admin')
  @ApiOperation({
    summary: 'Up to three offers that together cover a need in full, with the modality of the cooperation',
  })
  @ApiOkResponse({ type: BundlesDto })
  async ofNeed(@Param('needId', ParseUUIDPipe) needId: string, @By() caller: Caller): Promise<BundlesDto> {
    return BundlesDto.of(await this.bundles.ofNeed(needId, caller));
  }
}
