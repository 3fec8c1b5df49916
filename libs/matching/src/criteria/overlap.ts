/** What two lists have in common and what only one of them has, each code once, in the order of the first list. */
export interface Overlap<T> {
  readonly common: T[];
  /** In the first list only. */
  readonly missing: T[];
  /** In the second list only. */
  readonly surplus: T[];
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
