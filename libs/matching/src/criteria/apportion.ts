/**
 * Divides a whole number in proportion to integer claims, without remainder: each gets its share rounded down, and what
 * is left goes, one each, to the largest fractions; the earlier claim wins a tie (Hamilton's method). All zero if there
 * is no claim.
 */
export function apportion(whole: number, claims: readonly number[]): number[] {
  const total = claims.reduce((sum, claim) => sum + claim, 0);
  if (total === 0) return claims.map(() => 0);
  const shares = claims.map((claim) => Math.floor((whole * claim) / total));
  const fractions = claims.map((claim, index) => ({ index, fraction: (whole * claim) % total }));
  fractions.sort((a, b) => b.fraction - a.fraction || a.index - b.index);
  const left = whole - shares.reduce((sum, share) => sum + share, 0);
  for (const { index } of fractions.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
