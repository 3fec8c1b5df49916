import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { Conditional, Idempotent, Once, type RunOnce, IfMatch } from '@mutua/platform/http';
import { ApprovalOutlooks } from './approval-outlooks.js';
import { CoordinationService } from './coordination.service.js';
import { MadeMatchesService } from './made-matches.service.js';
import { ProposalDto } from './proposal.dto.js';
import { CancelProposalDto, ChangeAllocationDto, ProposeByHandDto, ReasonDto } from './proposal-steps.dto.js';
import { LocaleQuery } from './proposals-query.dto.js';

/** Steps beyond the usual way of a proposal: by hand, taken back, on other terms, cancelled. */
@ApiTags('proposals')
@Controller('matching/proposals')
export class CoordinationController {
  constructor(
    private readonly coordination: CoordinationService,
    private readonly matches: MadeMatchesService,
    private readonly outlooks: ApprovalOutlooks,
  ) {}

  @Post()
  @Allow('coordinator')
  @Idempotent()
  @ApiOperation({
    summary:
      'Propose a pair by hand, with the reason; it must meet every condition, and another coordinator approves it',
  })
  @ApiCreatedResponse({ type: ProposalDto })
  propose(
    @Body() { needId, offerId, reason }: ProposeByHandDto,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
    @Once() once: RunOnce,
  ) {
    return once(async () => {
      const proposal = await this.coordination.propose(needId, offerId, reason, caller);
      const outlooks = await this.outlooks.of([proposal]);
      return ProposalDto.of(proposal, locale, outlooks.get(proposal.id));
    });
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Allow('coordinator')
  @Conditional()
  @ApiOperation({ summary: 'Take an approval back while not both have accepted, with the reason' })
  @ApiOkResponse({ type: ProposalDto })
  async revoke(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ReasonDto,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ) {
    return ProposalDto.of(await this.coordination.revoke(id, version, body.reason, caller), locale);
  }

  @Post(':id/allocation')
  @HttpCode(200)
  @Allow('coordinator')
  @Conditional()
  @ApiOperation({
    summary: 'Change what an approved match takes, with the reason; both parties must accept anew',
  })
  @ApiOkResponse({ type: ProposalDto })
  async reallocate(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeAllocationDto,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ) {
    const { reason, evenIfCovered } = body;
    const terms = { allocation: body.allocation.toCapacity(), evenIfCovered, reason };
    return ProposalDto.of(await this.coordination.reallocate(id, version, terms, caller), locale);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('requester', 'provider', 'coordinator')
  @Conditional()
  @ApiOperation({
    summary: 'Cancel an accepted match, for your organisation or as coordinator, with a cause and words',
  })
  @ApiOkResponse({ type: ProposalDto })
  async cancel(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: CancelProposalDto,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ) {
    return ProposalDto.of(await this.matches.cancel(id, version, body, caller), locale);
  }
}
