import type { Decision } from '@mutua/platform/decision';

/** How often a person is told by mail of what is new in their inbox. */
export const MAIL_FREQUENCIES = ['none', 'each', 'daily'] as const;
export type MailFrequency = (typeof MAIL_FREQUENCIES)[number];

/** What one person chose; `id` is theirs. */
export interface MailPreference {
  readonly id: string;
  readonly version: number;
  readonly mails: MailFrequency;
  /** What came before is told by no mail. */
  readonly since: Date;
}

/** What holds until a person chooses: whoever does not look into the portal still hears of what waits for them. */
export function preferenceUnchosen(userId: string): MailPreference {
  return { id: userId, version: 1, mails: 'daily', since: new Date(0) };
}

export function choose(
  preference: MailPreference,
  mails: MailFrequency,
  now: Date,
): Decision<MailPreference> {
  if (mails === preference.mails) return { state: preference, event: null };
  return { state: { ...preference, version: preference.version + 1, mails, since: now }, event: null };
}
