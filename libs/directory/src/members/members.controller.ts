import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowSignedIn, By, type Caller } from '@mutua/platform/auth';
import { MemberDto, MembersDto, MemberStandingDto } from './member.dto.js';
import { MembersService } from './members.service.js';

@ApiTags('members')
@AllowSignedIn()
@Controller('directory/organisations/:id/members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @ApiOperation({ summary: 'Who acts for an organisation: for its members, coordinators and admins' })
  @ApiOkResponse({ type: MembersDto })
  async list(@Param('id', ParseUUIDPipe) id: string, @By() caller: Caller): Promise<MembersDto> {
    const members = await this.members.list(id, caller);
    return { items: members.map((member) => MemberDto.of(member, id)) };
  }

  @Put(':userId')
  @ApiOperation({ summary: 'Decide what a member does, as one who manages the organisation' })
  @ApiOkResponse({ type: MemberDto })
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Body() { roles, manages }: MemberStandingDto,
    @By() caller: Caller,
  ) {
    return MemberDto.of(await this.members.change(id, userId, { roles, manages }, caller), id);
  }

  @Delete(':userId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a member out, as one who manages the organisation; or leave it' })
  @ApiNoContentResponse()
  async remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
    @By() caller: Caller,
  ) {
    await this.members.remove(id, userId, caller);
  }
}
