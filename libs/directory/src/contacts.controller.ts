import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { ContactsDto } from './contacts.dto.js';
import { ContactsService } from './contacts.service.js';

@ApiTags('contacts')
@Controller('directory/matches')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get(':proposalId/contacts')
  @Allow('requester', 'provider', 'coordinator')
  @ApiOperation({
    summary:
      'Whom to write to on either side of a match that both accepted; from approval on, that it is to come; for its parties and coordinators',
  })
  @ApiOkResponse({ type: ContactsDto })
  async of(@Param('proposalId', ParseUUIDPipe) id: string, @By() caller: Caller) {
    return ContactsDto.of(await this.contacts.of(id, caller));
  }
}
