import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { ApiPage, Conditional, IfMatch } from '@mutua/platform/http';
import { ApprovalOutlooks } from './approval-outlooks.js';
import { ProposalStepDto } from './proposal-history.dto.js';
import { ProposalHistory } from './proposal-history.js';
import { ProposalDto } from './proposal.dto.js';
import { ApproveProposalDto, TurnDownDto } from './proposal-steps.dto.js';
import { LocaleQuery, ProposalsQuery } from './proposals-query.dto.js';
import { ProposalsService } from './proposals.service.js';

@ApiTags('proposals')
@Controller('matching/proposals')
export class ProposalsController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly outlooks: ApprovalOutlooks,
    private readonly histories: ProposalHistory,
  ) {}

  @Get()
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({
    summary:
      'List proposals, newest first or by score; parties see theirs once a coordinator has approved them',
  })
  @ApiPage(ProposalDto)
  async list(@Query() query: ProposalsQuery, @By() caller: Caller) {
    const { items, next } = await this.proposals.list(query, caller);
    const outlooks = await this.outlooks.of(items);
    return {
      items: items.map((proposal) => ProposalDto.of(proposal, query.locale, outlooks.get(proposal.id))),
      next,
    };
  }

  @Get(':id')
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'One proposal with its explanation' })
  @ApiOkResponse({ type: ProposalDto })
  async get(@Param('id', ParseUUIDPipe) id: string, @Query() { locale }: LocaleQuery, @By() caller: Caller) {
    const proposal = await this.proposals.get(id, caller);
    const outlooks = await this.outlooks.of([proposal]);
    return ProposalDto.of(proposal, locale, outlooks.get(id));
  }

  @Get(':id/history')
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'What was done with a proposal, by whom and when, oldest first' })
  @ApiOkResponse({ type: [ProposalStepDto] })
  async history(@Param('id', ParseUUIDPipe) id: string, @By() caller: Caller): Promise<ProposalStepDto[]> {
    return this.histories.of(await this.proposals.get(id, caller), caller);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Allow('coordinator')
  @Conditional()
  @ApiOperation({ summary: 'Approve a match: its capacity is held, and both parties are asked' })
  @ApiOkResponse({ type: ProposalDto })
  async approve(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ApproveProposalDto,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ) {
    return ProposalDto.of(await this.proposals.approve(id, version, body.toTerms(), caller), locale);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Allow('coordinator')
  @Conditional()
  @ApiOperation({ summary: 'Reject a match, with the reason; the next best moves up' })
  @ApiOkResponse({ type: ProposalDto })
  async reject(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: TurnDownDto,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ) {
    return ProposalDto.of(await this.proposals.reject(id, version, body.toReason(), caller), locale);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Allow('requester', 'provider')
  @Conditional()
  @ApiOperation({ summary: 'Accept a match for your organisation; it is made when both parties have' })
  @ApiOkResponse({ type: ProposalDto })
  async accept(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ) {
    return ProposalDto.of(await this.proposals.accept(id, version, caller), locale);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Allow('requester', 'provider')
  @Conditional()
  @ApiOperation({ summary: 'Decline a match for your organisation, with the reason' })
  @ApiOkResponse({ type: ProposalDto })
  async decline(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: TurnDownDto,
    @Query() { locale }: LocaleQuery,
    @By() caller: Caller,
  ) {
    return ProposalDto.of(await this.proposals.decline(id, version, body.toReason(), caller), locale);
  }
}
