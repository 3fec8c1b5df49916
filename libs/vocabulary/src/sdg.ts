import { sdgTargetTexts } from './sdg-targets.data.js';

/** The numbers of the Sustainable Development Goals (A/RES/70/1). */
export const SDG_GOALS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;

export type SdgGoal = (typeof SDG_GOALS)[number];

/** Whether `x` is the number of a Goal. The text '4' is not. */
export function isSdgGoal(x: unknown): x is SdgGoal {
  return SDG_GOALS.some((goal) => goal === x);
}

/**
 * The codes of all 169 targets, '1.1' to '17.19', in the order of A/RES/70/1; means of implementation have
 * letters ('4.a').
 */
export const SDG_TARGETS: readonly string[] = [...sdgTargetTexts.keys()];

/** Whether `code` is one of {@link SDG_TARGETS}. */
export function isSdgTarget(code: unknown): code is string {
  return typeof code === 'string' && sdgTargetTexts.has(code);
}

/** The Goal that a target belongs to: '4.a' → 4. Throws RangeError for an unknown code. */
export function sdgGoalOfTarget(code: string): SdgGoal {
  const goal = Number(code.split('.')[0]);
  if (!isSdgTarget(code) || !isSdgGoal(goal)) throw new RangeError(`Not an SDG target: ${code}`);
  return goal;
}

/**
 * What a target is about in a few English words. Only in English and in our own words: the official texts are
 * long, and users choose Goals, which have labels in all six languages. Throws RangeError for an unknown
 * code.
 */
export function sdgTargetText(code: string): string {
  const text = sdgTargetTexts.get(code);
  if (text === undefined) throw new RangeError(`Not an SDG target: ${code}`);
  return text;
}
