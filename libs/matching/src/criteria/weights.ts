/**
 * How much each criterion counts. Public, and part of every explanation; equity has no place here (matching.md, step 3).
 * Any change is a new version.
 */
export interface Weights {
  readonly version: string;
  /** Whole numbers; what a criterion counts is its share of their sum. */
  readonly of: Readonly<Record<CriterionName, number>>;
}

/** The order in which criteria are told, and of columns in tables of weights. */
export const CRITERION_NAMES = [
  'cooperation-types',
  'topics',
  'text',
  'sdgs',
  'target-groups',
  'language',
  'time',
  'amount',
  'delivery-mode',
  'national-plan',
  'readiness',
] as const;

export type CriterionName = (typeof CRITERION_NAMES)[number];

/**
 * The weights before anybody has set others, of 100. What is done and what about come first: together they say whether an
 * offer helps at all. What it is for (SDGs, target groups), whether people can work together (language) and whether they speak
 * of the same (text) come next. Time, amount and delivery count little: they are most often unknown or negotiable, and their
 * hard side is in the filters. Plans and readiness count least: they are about how to begin, not whether it helps.
 */
export const DEFAULT_WEIGHTS: Weights = {
  version: '2026-12',
  of: {
    'cooperation-types': 28,
    topics: 23,
    text: 7,
    sdgs: 9,
    'target-groups': 9,
    language: 9,
    time: 4,
    amount: 4,
    'delivery-mode': 3,
    'national-plan': 2,
    readiness: 2,
  },
};

/** Beyond this, a sum of points would no longer fit in 32 bits. */
export const HEAVIEST = 1_000;

/** What is wrong with weights: with which criterion, or with all of them. */
export interface WeightProblem {
  readonly criterion: CriterionName | null;
  readonly detail: string;
}

/** Whatever keeps weights from being used: each is a whole number from 0, one for every criterion, and not all are 0. */
export function problemsOfWeights(of: Readonly<Record<string, unknown>>): WeightProblem[] {
  const problems: WeightProblem[] = CRITERION_NAMES.flatMap((criterion) =>
    isWeight(of[criterion])
      ? []
      : [
          {
            criterion,
            detail: `${criterion}: a whole number from 0 to ${HEAVIEST}, not ${told(of[criterion])}`,
          },
        ],
  );
  const strangers = Object.keys(of).filter((name) => !CRITERION_NAMES.some((known) => known === name));
  problems.push(...strangers.map((name) => ({ criterion: null, detail: `${name} is no criterion` })));
  if (problems.length === 0 && sumOfWeights(of as Weights['of']) === 0) {
    problems.push({
      criterion: null,
      detail: 'all weights are 0, so that nothing would count: at least one must be more',
    });
  }
  return problems;
}

/**
 * Weights of a version, checked.
 *
 * @throws RangeError that names what is wrong
 */
export function weightsOf(version: string, of: Readonly<Record<CriterionName, number>>): Weights {
  const problems = problemsOfWeights(of);
  if (problems.length > 0) throw new RangeError(problems.map(({ detail }) => detail).join('; '));
  return { version, of: { ...of } };
}

/** What all weights sum to: a criterion counts by its share of this. */
export function sumOfWeights(of: Weights['of']): number {
  return Object.values(of).reduce((sum, weight) => sum + weight, 0);
}

function isWeight(weight: unknown): boolean {
  return Number.isInteger(weight) && Number(weight) >= 0 && Number(weight) <= HEAVIEST;
}

function told(weight: unknown): string {
  return weight === undefined ? 'nothing' : JSON.stringify(weight);
}
