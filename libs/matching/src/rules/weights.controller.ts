import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { PublishWeightsDto, WeightsDto } from './weights.dto.js';
import { WeightsService } from './weights.service.js';

@ApiTags('rules of matching')
@Controller('matching/weights')
export class WeightsController {
  constructor(private readonly weights: WeightsService) {}

  @Get()
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'What each criterion counts, and what it counted before' })
  @ApiOkResponse({ type: WeightsDto })
  async get(): Promise<WeightsDto> {
    return WeightsDto.of(await this.weights.view());
  }

  @Post()
  @HttpCode(200)
  @Allow('coordinator', 'admin')
  @ApiOperation({ summary: 'Publish other weights; open needs are judged by them in the background' })
  @ApiOkResponse({ type: WeightsDto })
  async publish(@Body() body: PublishWeightsDto, @By() caller: Caller): Promise<WeightsDto> {
    return WeightsDto.of(await this.weights.publish(body, caller));
  }
}
