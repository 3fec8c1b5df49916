import { EntitySchema } from 'typeorm';

/** A file that an organisation has sent; its bytes are elsewhere. */
export interface Attachment {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  /** As its bytes say, and nobody else. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Buffer;
  readonly uploadedBy: string;
  readonly createdAt: Date;
}

export const AttachmentSchema = new EntitySchema<Attachment>({
  name: 'attachment',
  columns: {
    id: { type: 'uuid', primary: true },
    organisationId: { type: 'uuid', name: 'organisation_id' },
    name: { type: 'text' },
    type: { type: 'text' },
    size: { type: 'integer' },
    sha256: { type: 'bytea' },
    uploadedBy: { type: 'uuid', name: 'uploaded_by' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
