/**
 * How much each criterion counts, of 100. Public, and part of every explanation; equity has no place here (matching.md,
 * step 3). Any change is a new version.
 *
 * What is done and what about come first: together they say whether an offer helps at all. What it is for (SDGs, target
 * groups) and whether people can work together (language) come next. Time, amount and delivery count least: they are
 * most often unknown or negotiable, and their hard side is in the filters.
 */
export const WEIGHTS = {
  version: '2026-11',
  of: {
    'cooperation-types': 30,
    topics: 25,
    sdgs: 10,
    'target-groups': 10,
    language: 10,
    time: 5,
    amount: 5,
    'delivery-mode': 5,
  },
} as const;

export type CriterionName = keyof typeof WEIGHTS.of;
