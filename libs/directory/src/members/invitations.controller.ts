import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AllowSignedIn, By, Public, type Caller } from '@mutua/platform/auth';
import type { Headers } from '../sessions/session-cookie.js';
import { sessionIdOf } from '../sessions/session-id-of.js';
import { SessionDto } from '../sessions/session.dto.js';
import { SessionViews } from '../sessions/session-views.js';
import { SignedIn, type SignInRequest } from '../sessions/signed-in.js';
import {
  InvitationDto,
  InvitationsDto,
  InvitationTokenDto,
  InviteDto,
  RegisterInvitedDto,
  SeenInvitationDto,
} from './invitation.dto.js';
import { InvitationsService } from './invitations.service.js';

@ApiTags('members')
@Controller('directory')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly views: SessionViews,
    private readonly signedIn: SignedIn,
  ) {}

  @Get('organisations/:id/invitations')
  @AllowSignedIn()
  @ApiOperation({ summary: 'Who was invited and has not answered, for those who manage the organisation' })
  @ApiOkResponse({ type: InvitationsDto })
  async list(@Param('id', ParseUUIDPipe) id: string, @By() caller: Caller): Promise<InvitationsDto> {
    const invitations = await this.invitations.list(id, caller);
    return { items: invitations.map((invitation) => InvitationDto.of(invitation)) };
  }

  @Post('organisations/:id/invitations')
  @AllowSignedIn()
  @ApiOperation({ summary: 'Invite somebody by mail; asking again replaces what was asked before' })
  @ApiCreatedResponse({ type: InvitationDto })
  async invite(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { email, roles, manages }: InviteDto,
    @By() caller: Caller,
    @Req() { ip }: SignInRequest,
  ) {
    return InvitationDto.of(await this.invitations.invite(id, { email, roles, manages }, caller, ip));
  }

  @Delete('organisations/:id/invitations/:invitationId')
  @HttpCode(204)
  @AllowSignedIn()
  @ApiOperation({ summary: 'Take an invitation back' })
  @ApiNoContentResponse()
  async withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('invitationId', ParseUUIDPipe) invitationId: string,
    @By() caller: Caller,
  ) {
    await this.invitations.withdraw(id, invitationId, caller);
  }

  @Post('invitations/lookup')
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'What an invitation says, by the token of its link' })
  @ApiOkResponse({ type: SeenInvitationDto })
  async lookUp(@Body() { token }: InvitationTokenDto) {
    return SeenInvitationDto.of(await this.invitations.lookUp(token));
  }

  @Post('invitations/acceptance')
  @HttpCode(200)
  @AllowSignedIn()
  @ApiOperation({ summary: 'Accept an invitation; the session then acts for the organisation' })
  @ApiOkResponse({ type: SessionDto })
  async accept(@Body() { token }: InvitationTokenDto, @By() caller: Caller) {
    const live = await this.invitations.accept(token, caller.userId, sessionIdOf(caller));
    return SessionDto.of(await this.views.of(live));
  }

  @Post('invitations/registration')
  @Public()
  @ApiOperation({ summary: 'Accept an invitation as somebody who has no account yet, and be signed in' })
  @ApiCreatedResponse({ type: SessionDto })
  async register(
    @Body() body: RegisterInvitedDto,
    @Req() request: SignInRequest,
    @Res({ passthrough: true }) reply: Headers,
  ) {
    const browser = this.signedIn.browserOf(request);
    const opened = await this.invitations.register(body.token, body.toUserProfile(), body.password, browser);
    return this.signedIn.answer(opened, reply);
  }
}
