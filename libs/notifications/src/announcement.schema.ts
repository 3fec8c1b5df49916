import { EntitySchema } from 'typeorm';
import type { Audience } from './domain/announcement.js';
import type { Notification } from './domain/notification.js';

/** What was told, kept for those who were there when it happened and of whom this context hears only later. */
export interface KeptAnnouncement extends Pick<
  Notification,
  'id' | 'kind' | 'arguments' | 'subjectType' | 'subjectId' | 'cause'
> {
  readonly audience: Audience['of'];
  /** Whose members are told; null when it is told to coordinators. */
  readonly organisationId: string | null;
  readonly happenedAt: Date;
}

export const AnnouncementSchema = new EntitySchema<KeptAnnouncement>({
  name: 'announcement',
  columns: {
    id: { type: 'uuid', primary: true },
    audience: { type: 'text' },
    organisationId: { type: 'uuid', name: 'organisation_id', nullable: true },
    kind: { type: 'text' },
    arguments: { type: 'jsonb' },
    subjectType: { type: 'text', name: 'subject_type' },
    subjectId: { type: 'uuid', name: 'subject_id' },
    cause: { type: 'uuid' },
    happenedAt: { type: 'timestamptz', name: 'happened_at' },
  },
});
