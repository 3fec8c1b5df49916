import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ROLES } from '@mutua/contracts';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { Conditional, IfMatch } from '@mutua/platform/http';
import { ChooseMailsDto, MailPreferenceDto } from './mail-preference.dto.js';
import { MailPreferencesService } from './mail-preferences.service.js';

@ApiTags('notifications')
@Allow(...ROLES)
@Controller('notifications/mails')
export class MailPreferencesController {
  constructor(private readonly preferences: MailPreferencesService) {}

  @Get()
  @ApiOperation({ summary: 'Which mails you get of what is new in your inbox' })
  @ApiOkResponse({ type: MailPreferenceDto })
  async get(@By() caller: Caller) {
    return MailPreferenceDto.of(await this.preferences.get(caller));
  }

  @Put()
  @Conditional()
  @ApiOperation({ summary: 'Choose which mails you get of what is new in your inbox' })
  @ApiOkResponse({ type: MailPreferenceDto })
  async choose(@IfMatch() version: number, @Body() { mails }: ChooseMailsDto, @By() caller: Caller) {
    return MailPreferenceDto.of(await this.preferences.choose(version, mails, caller));
  }
}
