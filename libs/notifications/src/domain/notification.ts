import type { NotificationArguments, NotificationKind } from './notification-kind.js';

export const SUBJECT_TYPES = ['organisation', 'need', 'offer', 'proposal'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** What a notification is about, for a link to it. */
export interface Subject {
  readonly type: SubjectType;
  readonly id: string;
}

/** One thing that one person is told. `cause` is the event that brought it about. */
export interface Notification {
  readonly id: string;
  readonly version: number;
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly arguments: NotificationArguments;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly cause: string;
  readonly createdAt: Date;
  /** When a mail told of it. */
  readonly mailedAt: Date | null;
  readonly readAt: Date | null;
  /** Whether it counts as read because what it asked for is done, not because somebody read it. */
  readonly settled: boolean;
}
