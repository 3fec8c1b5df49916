export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The nearest-rank quantile, and between the two middle values for an even median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (share === 0.5 && sorted.length % 2 === 0 && sorted.length > 0) {
    return ((sorted[sorted.length / 2 - 1] ?? 0) + (sorted[sorted.length / 2] ?? 0)) / 2;
  }
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
