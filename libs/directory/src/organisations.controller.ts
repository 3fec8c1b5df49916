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
import { OrganisationDto } from './organisation.dto.js';
import { OrganisationProfileDto } from './organisation-profile.dto.js';
import { RefuseOrganisationDto } from './organisation-steps.dto.js';
import { OrganisationsQuery } from './organisations-query.dto.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('organisations')
@Controller('directory/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Post()
  @Allow('requester', 'provider')
  @Idempotent()
  @ApiOperation({ summary: 'Register your organisation and become its first member' })
  @ApiCreatedResponse({ type: OrganisationDto })
  register(@Body() body: OrganisationProfileDto, @By() caller: Caller, @Once() once: RunOnce) {
    return once(async () => OrganisationDto.of(await this.organisations.register(body.toProfile(), caller)));
  }

  @Get()
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'List organisations, newest first' })
  @ApiPage(OrganisationDto)
  async list(@Query() query: OrganisationsQuery, @By() caller: Caller) {
    const { items, next } = await this.organisations.list(query, caller);
    return { items: items.map((organisation) => OrganisationDto.of(organisation)), next };
  }

  @Get(':id')
  @Allow('requester', 'provider', 'coordinator', 'admin')
  @ApiOperation({ summary: 'One organisation' })
  @ApiOkResponse({ type: OrganisationDto })
  async get(@Param('id', ParseUUIDPipe) id: string, @By() caller: Caller) {
    return OrganisationDto.of(await this.organisations.get(id, caller));
  }

  @Put(':id')
  @Allow('requester', 'provider')
  @Conditional()
  @Replacement()
  @ApiOperation({
    summary: 'Correct what your organisation says of itself',
    description: `One that was refused asks again by this. One that was verified must be verified again when its name, kind, country, website or official domain changes. ${REPLACEMENT}`,
  })
  @ApiOkResponse({ type: OrganisationDto })
  async correct(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: OrganisationProfileDto,
    @SentBody() sent: unknown,
    @By() caller: Caller,
  ) {
    return OrganisationDto.of(await this.organisations.correct(id, version, body.toProfile(), sent, caller));
  }

  @Post(':id/verify')
  @HttpCode(200)
  @Allow('coordinator')
  @Conditional()
  @ApiOperation({ summary: 'Confirm that the organisation is who it says it is' })
  @ApiOkResponse({ type: OrganisationDto })
  async verify(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return OrganisationDto.of(await this.organisations.verify(id, version, caller));
  }

  @Post(':id/endorse')
  @HttpCode(200)
  @Allow('requester', 'provider')
  @Conditional()
  @ApiOperation({
    summary: "Say, as its country's focal point, that the organisation is a ministry of the country",
  })
  @ApiOkResponse({ type: OrganisationDto })
  async endorse(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number, @By() caller: Caller) {
    return OrganisationDto.of(await this.organisations.endorse(id, version, caller));
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Allow('coordinator')
  @Conditional()
  @ApiOperation({ summary: 'Refuse to verify the organisation, saying why' })
  @ApiOkResponse({ type: OrganisationDto })
  async refuse(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: RefuseOrganisationDto,
    @By() caller: Caller,
  ) {
    return OrganisationDto.of(await this.organisations.refuse(id, version, body.reason, caller));
  }
}
