import { EntitySchema } from 'typeorm';

/** What a link that was given to somebody stands for. */
export interface Link {
  readonly tokenHash: Buffer;
  readonly purpose: LinkPurpose;
  readonly content: object;
  readonly expiresAt: Date;
}

export type LinkPurpose = 'confirmation' | 'recovery' | 'setup' | 'journey' | 'stranger';

export const LinkSchema = new EntitySchema<Link>({
  name: 'link',
  columns: {
    tokenHash: { type: 'bytea', name: 'token_hash', primary: true },
    purpose: { type: 'text' },
    content: { type: 'jsonb' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
  },
});
