import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { EnterRatesDto, RatesQuery, ReferenceRatesDto } from './reference-rates.dto.js';
import { ReferenceRatesService } from './reference-rates.service.js';

@ApiTags('rules of matching')
@Controller('matching/reference-rates')
export class ReferenceRatesController {
  constructor(private readonly rates: ReferenceRatesService) {}

  @Get()
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({
    summary: 'The rates at which sums in two currencies are compared, each with its day and source',
  })
  @ApiOkResponse({ type: ReferenceRatesDto })
  async get(@Query() { on }: RatesQuery): Promise<ReferenceRatesDto> {
    return ReferenceRatesDto.of(await this.rates.inForce(on));
  }

  @Put()
  @Allow('admin')
  @ApiOperation({
    summary:
      'Enter rates from a file; one that is there for a currency and a day is corrected, the others stay',
  })
  @ApiOkResponse({ type: ReferenceRatesDto })
  async enter(@Body() body: EnterRatesDto, @By() caller: Caller): Promise<ReferenceRatesDto> {
    return ReferenceRatesDto.of(await this.rates.enter(body.toRates(), caller));
  }
}
