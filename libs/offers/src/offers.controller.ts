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
import { CreateOfferDto } from './create-offer.dto.js';
import { OfferContentDto } from './offer-content.dto.js';
import { OfferDto } from './offer.dto.js';
import { ReturnOfferDto, WithdrawOfferDto } from './offer-steps.dto.js';
import { OffersQuery } from './offers-query.dto.js';
import { OffersService } from './offers.service.js';

@ApiTags('offers')
@Controller('offers')
export class OffersController {
  constructor(private readonly offers: OffersService) {}

  @Post()
  @Allow('provider')
  @Idempotent()
  @ApiOperation({ summary: 'Write an offer: a draft, or sent for screening at once' })
  @ApiCreatedResponse({ type: OfferDto })
  create(@Body() body: CreateOfferDto, @By() caller: Caller, @Once() once: RunOnce) {
    return once(async () =>
      OfferDto.of(await this.offers.create(body.toContent(), body.submit, caller), caller),
    );
  }

  @Get()
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'List offers, newest first' })
  @ApiPage(OfferDto)
  async list(@Query() query: OffersQuery, @By() caller: Caller) {
    const { items, next } = await this.offers.list(query, caller);
    return { items: items.map((offer) => OfferDto.of(offer, caller)), next };
  }

  @Get(':id')
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'One offer' })
  @ApiOkResponse({ type: OfferDto })
  async get(@Param('id', ParseUUIDPipe) id: string, @By() caller: Caller) {
    return OfferDto.of(await this.offers.get(id, caller), caller);
  }

  @Put(':id')
  @Allow('provider')
  @Conditional()
  @Replacement()
  @ApiOperation({
    summary:
      'Replace the content; an open or paused offer goes back to screening and is not matched meanwhile',
    description: REPLACEMENT,
  })
  @ApiOkResponse({ type: OfferDto })
  async revise(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: OfferContentDto,
    @SentBody() sent: unknown,
    @By() caller: Caller,
  ) {
    return OfferDto.of(await this.offers.revise(id, version, body.toContent(), sent, caller), caller);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Allow('provider')
  @Conditional()
  @ApiOperation({ summary: 'Send an offer for screening' })
  @ApiOkResponse({ type: OfferDto })
  async submit(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return OfferDto.of(await this.offers.submit(id, version, caller), caller);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Allow('coordinator')
  @Conditional()
  @ApiOperation({ summary: 'Screening: open the offer for matching' })
  @ApiOkResponse({ type: OfferDto })
  async approve(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return OfferDto.of(await this.offers.approve(id, version, caller), caller);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allow('coordinator')
  @Conditional()
  @ApiOperation({ summary: 'Screening: return the offer, saying what to change' })
  @ApiOkResponse({ type: OfferDto })
  async return(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ReturnOfferDto,
    @By() caller: Caller,
  ) {
    return OfferDto.of(await this.offers.return(id, version, body.whatToChange, caller), caller);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('provider')
  @Conditional()
  @ApiOperation({ summary: 'Take an offer back' })
  @ApiOkResponse({ type: OfferDto })
  async withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: WithdrawOfferDto,
    @By() caller: Caller,
  ) {
    return OfferDto.of(await this.offers.withdraw(id, version, body.reason, caller), caller);
  }
}
