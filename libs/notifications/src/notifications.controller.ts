import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ROLES } from '@mutua/contracts';
import { Allow, By, type Caller } from '@mutua/platform/auth';
import { ApiPage } from '@mutua/platform/http';
import { NotificationDto, UnreadCountDto } from './notification.dto.js';
import { LocaleQuery, NotificationsQuery } from './notifications-query.dto.js';
import { NotificationsService } from './notifications.service.js';
import { Readers } from './readers.js';

@ApiTags('notifications')
@Allow(...ROLES)
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly readers: Readers,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Your notifications, newest first, in your language' })
  @ApiPage(NotificationDto)
  async list(@Query() query: NotificationsQuery, @By() caller: Caller) {
    const locale = await this.languageOf(query, caller);
    const { items, next } = await this.notifications.list(query, caller);
    return { items: items.map((notification) => NotificationDto.in(locale, notification)), next };
  }

  @Get('unread-count')
  @ApiOperation({ summary: 'How many you have not read' })
  @ApiOkResponse({ type: UnreadCountDto })
  async countUnread(@By() caller: Caller): Promise<UnreadCountDto> {
    return { count: await this.notifications.countUnread(caller) };
  }

  @Post('read-all')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark all of them as read; the answer is how many are unread now' })
  @ApiOkResponse({ type: UnreadCountDto })
  async markAllRead(@By() caller: Caller): Promise<UnreadCountDto> {
    await this.notifications.markAllRead(caller);
    return this.countUnread(caller);
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark one as read; again changes nothing, so it needs no If-Match' })
  @ApiOkResponse({ type: NotificationDto })
  async markRead(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: LocaleQuery,
    @By() caller: Caller,
  ): Promise<NotificationDto> {
    const locale = await this.languageOf(query, caller);
    return NotificationDto.in(locale, await this.notifications.markRead(id, caller));
  }

  private async languageOf({ locale }: LocaleQuery, { userId }: Caller) {
    return locale ?? this.readers.localeOf(userId);
  }
}
