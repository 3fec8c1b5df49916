import { EntitySchema } from 'typeorm';
import type { Notification } from './domain/notification.js';

export const NotificationSchema = new EntitySchema<Notification>({
  name: 'notification',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    userId: { type: 'uuid', name: 'user_id' },
    kind: { type: 'text' },
    arguments: { type: 'jsonb' },
    subjectType: { type: 'text', name: 'subject_type' },
    subjectId: { type: 'uuid', name: 'subject_id' },
    cause: { type: 'uuid' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    settled: { type: 'boolean' },
    mailedAt: { type: 'timestamptz', name: 'mailed_at', nullable: true },
    readAt: { type: 'timestamptz', name: 'read_at', nullable: true },
  },
});
