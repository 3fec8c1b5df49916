import { EntitySchema } from 'typeorm';

/** A mail that waits to be sent. Its row goes with it: it may hold a link that is worth a password. */
export interface Mail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  readonly createdAt: Date;
  readonly failures: number;
  readonly nextTryAt: Date;
}

export const MailSchema = new EntitySchema<Mail>({
  name: 'mail',
  columns: {
    id: { type: 'uuid', primary: true },
    recipient: { type: 'text' },
    subject: { type: 'text' },
    body: { type: 'text' },
    language: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    failures: { type: 'integer' },
    nextTryAt: { type: 'timestamptz', name: 'next_try_at' },
  },
});
