import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { ExplanationDto } from '../proposals/explanation.dto.js';
import { LocaleQuery } from '../proposals/proposals-query.dto.js';
import { CandidateDto, JudgedPairDto } from './candidate.dto.js';
import { CandidatesService } from './candidates.service.js';
import { ExclusionsDto } from './exclusions.dto.js';
import { ExclusionsService } from './exclusions.service.js';

@ApiTags('candidates')
@Controller('matching')
export class CandidatesController {
  constructor(
    private readonly candidates: CandidatesService,
    private readonly exclusions: ExclusionsService,
  ) {}

  @Get('needs/:needId/candidates')
  @Allow('requester', 'coordinator', 'admin')
  @ApiOperation({
    summary: 'The best offers for an open need, best first, with how each pair stands and the reasons',
  })
  @ApiOkResponse({ type: [CandidateDto] })
  async ofNeed(
    @Param('needId', ParseUUIDPipe) needId: string,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ): Promise<CandidateDto[]> {
    const candidates = await this.candidates.ofNeed(needId, caller);
    return candidates.map((candidate) => CandidateDto.of(candidate, locale));
  }

  @Get('needs/:needId/near-misses')
  @Allow('requester', 'coordinator', 'admin')
  @ApiOperation({ summary: 'Offers that would fit your need but for one condition, which is named' })
  @ApiOkResponse({ type: [JudgedPairDto] })
  async nearMissesOfNeed(
    @Param('needId', ParseUUIDPipe) needId: string,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ): Promise<JudgedPairDto[]> {
    const pairs = await this.candidates.nearMissesOfNeed(needId, caller);
    return pairs.map((pair) => JudgedPairDto.of(pair, locale));
  }

  @Get('needs/:needId/exclusions')
  @Allow('requester', 'coordinator', 'admin')
  @ApiOperation({
    summary:
      'Whether any open offer meets all conditions of your need, and if none does, which conditions exclude all',
  })
  @ApiOkResponse({ type: ExclusionsDto })
  async exclusionsOfNeed(
    @Param('needId', ParseUUIDPipe) needId: string,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ): Promise<ExclusionsDto> {
    return ExclusionsDto.of(await this.exclusions.ofNeed(needId, caller), locale);
  }

  @Get('offers/:offerId/candidates')
  @Allow('provider', 'coordinator', 'admin')
  @ApiOperation({
    summary: 'The open needs that your offer fits as judged today, best first, with the reasons',
  })
  @ApiOkResponse({ type: [JudgedPairDto] })
  async ofOffer(
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ): Promise<JudgedPairDto[]> {
    const pairs = await this.candidates.ofOffer(offerId, caller);
    return pairs.map((pair) => JudgedPairDto.of(pair, locale));
  }

  @Get('offers/:offerId/near-misses')
  @Allow('provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'Open needs that your offer would fit but for one condition, which is named' })
  @ApiOkResponse({ type: [JudgedPairDto] })
  async nearMissesOfOffer(
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ): Promise<JudgedPairDto[]> {
    const pairs = await this.candidates.nearMissesOfOffer(offerId, caller);
    return pairs.map((pair) => JudgedPairDto.of(pair, locale));
  }

  @Get('needs/:needId/offers/:offerId')
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({
    summary: 'Why your offer or need fits another side that you may know of, or what it fails',
  })
  @ApiOkResponse({ type: ExplanationDto })
  async explain(
    @Param('needId', ParseUUIDPipe) needId: string,
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ): Promise<ExplanationDto> {
    return ExplanationDto.of(await this.candidates.explain(needId, offerId, caller), locale);
  }
}
