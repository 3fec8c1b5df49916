import type { NotificationKind } from '../domain/notification-kind.js';

/**
 * What a kind of notification says in one language, in ICU MessageFormat. A reason or what to change comes last, since
 * it is its author's text, of any length and in any language.
 */
export interface Template {
  readonly title: string;
  readonly body: string;
}

/**
 * Sentences that stand at `{facts}` of a template, as far as they are known; `capacity` is how a capacity is said in them.
 */
export interface Facts {
  readonly capacity: string;
  readonly taken: string;
  readonly changed: string;
  readonly answerBy: string;
  readonly given: string;
}

/** All that is said in one language. */
export type Templates = Readonly<Record<NotificationKind, Template>>;
