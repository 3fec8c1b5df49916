import { Inject, Injectable } from '@nestjs/common';
import { DigestDue, type DigestPayload, type EventEnvelope } from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { SendMails } from './mail/send-mails.js';
import { DIRECTORY_SETTINGS, type DirectorySettings } from './settings.js';
import { UserSchema } from './user.schema.js';

/** Sends people what notifications put together for them: only this context knows where they are reached. */
@Injectable()
export class MailDigestWhenDue implements Reaction<DigestPayload> {
  readonly events = [DigestDue];

  constructor(
    private readonly mails: SendMails,
    @Inject(DIRECTORY_SETTINGS) private readonly settings: DirectorySettings,
  ) {}

  async react({ payload }: EventEnvelope<DigestPayload>, transaction: Transaction): Promise<void> {
    const { userId, locale, news, more } = payload.digest;
    const user = await transaction.manager.findOneBy(UserSchema, { id: userId, active: true });
    if (!user) return;
    const { name, email } = user;
    const { publicUrl } = this.settings;
    this.mails.write(
      transaction,
      'digest',
      { email, locale },
      {
        name,
        news: [...news, ...(more > 0 ? [`… +${more}`] : [])].join('\n\n'),
        link: `${publicUrl}/inbox`,
        settings: `${publicUrl}/settings`,
      },
    );
  }
}
