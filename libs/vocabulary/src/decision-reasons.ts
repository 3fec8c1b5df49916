/** Why a coordinator rejects a match or a party declines it; `other` is for what only words can say. */
export const DECISION_REASONS = [
  'subject-unsuitable',
  'support-unsuitable',
  'language-unsuitable',
  'timing-unsuitable',
  'amount-unsuitable',
  'delivery-unsuitable',
  'terms-unacceptable',
  'not-ready',
  'no-capacity',
  'arranged-otherwise',
  'partner-unsuitable',
  'better-match',
  'other',
] as const;

export type DecisionReason = (typeof DECISION_REASONS)[number];
