import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '@mutua/vocabulary';
import { SUBJECT_TYPES, type Notification, type SubjectType } from './domain/notification.js';
import { directionOf, DIRECTIONS, type Direction } from './direction.js';
import { render } from './render.js';
import { TEMPLATES } from './templates/templates.js';

class SubjectDto {
  @ApiProperty({ enum: SUBJECT_TYPES }) type!: SubjectType;
  @ApiProperty({ format: 'uuid' }) id!: string;
}

/** A notification as the API gives it, in one language. */
export class NotificationDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: Object.keys(TEMPLATES.en) }) kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty() body!: string;
  @ApiProperty({ enum: LOCALES, description: 'The language of title and body' }) locale!: Locale;
  @ApiProperty({ enum: DIRECTIONS }) direction!: Direction;
  @ApiProperty({ description: 'What it is about' }) subject!: SubjectDto;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt!: string | null;
  @ApiProperty({ type: 'integer', description: 'Grows when it is read or its number changes' })
  version!: number;

  static in(locale: Locale, notification: Notification): NotificationDto {
    return {
      id: notification.id,
      kind: notification.kind,
      ...render(notification, locale),
      locale,
      direction: directionOf(locale),
      subject: { type: notification.subjectType, id: notification.subjectId },
      createdAt: notification.createdAt.toISOString(),
      readAt: notification.readAt?.toISOString() ?? null,
      version: notification.version,
    };
  }
}

/** How many notifications a person has not read. */
export class UnreadCountDto {
  @ApiProperty({ type: 'integer' }) count!: number;
}
