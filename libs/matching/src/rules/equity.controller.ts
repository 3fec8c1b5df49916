import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { EquityDto, PublishEquityDto } from './equity.dto.js';
import { EquityService } from './equity.service.js';

@ApiTags('rules of matching')
@Controller('matching/equity')
export class EquityController {
  constructor(private readonly equity: EquityService) {}

  @Get()
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'What clearing adds for the sake of equity, and what it added before' })
  @ApiOkResponse({ type: EquityDto })
  async get(): Promise<EquityDto> {
    return EquityDto.of(await this.equity.view());
  }

  @Post()
  @HttpCode(200)
  @Allow('coordinator', 'admin')
  @ApiOperation({ summary: 'Publish other equity terms; all is cleared by them' })
  @ApiOkResponse({ type: EquityDto })
  async publish(
    @Body() { points, basedOn, reason }: PublishEquityDto,
    @By() caller: Caller,
  ): Promise<EquityDto> {
    return EquityDto.of(await this.equity.publish({ points: points.toPoints(), basedOn, reason }, caller));
  }
}
