import { ApiProperty } from '@nestjs/swagger';
import { CodeField } from '@mutua/platform/http';
import { MAIL_FREQUENCIES, type MailFrequency, type MailPreference } from './mail-preference.js';

const DESCRIPTION =
  'Whether you are told by mail of what you have not read: never, as soon as it comes, or once a day (at 06:00 UTC)';

/** What a person wants. */
export class ChooseMailsDto {
  @CodeField(MAIL_FREQUENCIES, { description: DESCRIPTION }) mails!: MailFrequency;
}

/** What a person has chosen, or what holds until they do. */
export class MailPreferenceDto {
  @ApiProperty({ enum: MAIL_FREQUENCIES, description: DESCRIPTION }) mails!: MailFrequency;
  @ApiProperty({ type: 'integer' }) version!: number;

  static of({ mails, version }: MailPreference): MailPreferenceDto {
    return { mails, version };
  }
}
