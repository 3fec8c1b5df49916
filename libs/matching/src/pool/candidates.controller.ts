import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { ExplanationDto } from '../proposals/explanation.dto.js';
import { LocaleQuery } from '../proposals/proposals-query.dto.js';
import { CandidatesService } from './candidates.service.js';

class CandidateDto {
  @ApiProperty({ format: 'uuid' }) offerId!: string;
  @ApiProperty() offerTitle!: string;
  @ApiProperty() providerName!: string;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000 }) score!: number;
  @ApiProperty({ type: ExplanationDto }) explanation!: ExplanationDto;
}

@ApiTags('candidates')
@Controller('matching/needs')
export class CandidatesController {
  constructor(private readonly candidates: CandidatesService) {}

  @Get(':needId/candidates')
  @Allow('requester', 'coordinator', 'admin')
  @ApiOperation({ summary: 'The best offers for an open need, best first, with the reasons' })
  @ApiOkResponse({ type: [CandidateDto] })
  async list(
    @Param('needId', ParseUUIDPipe) needId: string,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ): Promise<CandidateDto[]> {
    const candidates = await this.candidates.of(needId, caller);
    return candidates.map(({ offer, score, record }) => ({
      offerId: offer.id,
      offerTitle: offer.title,
      providerName: offer.organisationName,
      score,
      explanation: ExplanationDto.of(record, locale),
    }));
  }

  @Get(':needId/offers/:offerId')
  @Allow('requester', 'coordinator', 'admin')
  @ApiOperation({ summary: 'Why an offer fits a need, or which condition it fails' })
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
