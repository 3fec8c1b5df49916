import { EntitySchema } from 'typeorm';
import type { MailPreference } from './mail-preference.js';

export const MailPreferenceSchema = new EntitySchema<MailPreference>({
  name: 'mail_preference',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    mails: { type: 'text' },
    since: { type: 'timestamptz' },
  },
});
