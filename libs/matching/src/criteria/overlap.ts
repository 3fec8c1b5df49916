/** What two lists have in common and what only one of them has, each code once, in the order of the first list. */
export interface Overlap<T> {
  readonly common: T[];
  /** In the first list only. */
  readonly missing: T[];
  /** In the second list only. */
  readonly surplus: T[];
}

/** The value of a criterion, 0…1, by how many codes two lists have in common and how many different ones each has. */
export type ValueOfCounts = (common: number, asked: number, given: number) => number;

/** The share of what is asked for that is given. */
export const shareOfAsked: ValueOfCounts = (common, asked) => common / asked;

/** The value of an overlap by the counts of its parts. */
export function valueOf<T>({ common, missing, surplus }: Overlap<T>, value: ValueOfCounts): number {
  return value(common.length, common.length + missing.length, common.length + surplus.length);
}

/** Compares what a need asks for with what an offer gives. */
export function overlapOf<T>(asked: readonly T[], given: readonly T[]): Overlap<T> {
  const askedOnce = new Set(asked);
  const givenOnce = new Set(given);
  return {
    common: [...askedOnce].filter((code) => givenOnce.has(code)),
    missing: [...askedOnce].filter((code) => !givenOnce.has(code)),
    surplus: [...givenOnce].filter((code) => !askedOnce.has(code)),
  };
}
