import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { Conditional, IfMatch } from '@mutua/platform/http';
import { OfferDto } from './offer.dto.js';
import { ChangeCapacityDto } from './offer-steps.dto.js';
import { StandingOffersService } from './standing-offers.service.js';

@ApiTags('offers')
@Allow('provider')
@Controller('offers')
export class StandingOffersController {
  constructor(private readonly offers: StandingOffersService) {}

  @Post(':id/pause')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({ summary: 'Take an open offer out of matching for a while' })
  @ApiOkResponse({ type: OfferDto })
  async pause(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return OfferDto.of(await this.offers.pause(id, version, caller), caller);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({ summary: 'Put a paused offer back into matching' })
  @ApiOkResponse({ type: OfferDto })
  async resume(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return OfferDto.of(await this.offers.resume(id, version, caller), caller);
  }

  @Post(':id/reconfirm')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({ summary: 'Say that the offer still stands' })
  @ApiOkResponse({ type: OfferDto })
  async reconfirm(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return OfferDto.of(await this.offers.reconfirm(id, version, caller), caller);
  }

  @Post(':id/hide')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({ summary: 'Take an offer out of the public register; nothing else changes' })
  @ApiOkResponse({ type: OfferDto })
  async hide(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return OfferDto.of(await this.offers.hide(id, version, caller), caller);
  }

  @Post(':id/capacity')
  @HttpCode(200)
  @Conditional()
  @ApiOperation({ summary: 'Change how much there is in all; not below what proposals claim' })
  @ApiOkResponse({ type: OfferDto })
  async changeCapacity(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeCapacityDto,
    @By() caller: Caller,
  ) {
    return OfferDto.of(
      await this.offers.changeCapacity(id, version, body.capacity.toCapacity(), caller),
      caller,
    );
  }
}
