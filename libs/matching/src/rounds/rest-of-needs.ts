import type { Allotment } from './allotment.js';
import type { CountedCandidates } from './counted-candidates.js';
import { WHOLE_SUM } from './funds.js';
import type { KindsOfHelp } from './kinds-of-help.js';

interface AllottedPool {
  readonly help: KindsOfHelp;
  readonly allotment: Allotment;
  readonly counted: CountedCandidates;
}

/** What of the sums and numbers that needs ask for is still lacking with what they get, and who else could bring of it. */
export class RestOfNeeds {
  constructor(private readonly pool: AllottedPool) {}

  /**
   * Whether an offer could bring of what is still lacking once what a need gets is approved.
   *
   * @param held the offers that the need gets
   */
  couldBring(needId: string, held: readonly string[], offerId: string): boolean {
    const { counted, help, allotment } = this.pool;
    const counts = counted.countsIn(needId, offerId);
    if (counts === null) return false;
    if (counts === 'sum') return this.isSumLacking(needId, held);
    const kinds = help.bitsOf(needId, offerId);
    return held.some(
      (id) =>
        counted.countsIn(needId, id) === counts &&
        (help.bitsOf(needId, id) & kinds) !== 0 &&
        (allotment.grantOf(needId, id)?.share ?? 1) < WHOLE_SUM,
    );
  }

  /** Whether what a need gets brings a part of its sum, and not all of it. */
  private isSumLacking(needId: string, held: readonly string[]): boolean {
    const { allotment, counted } = this.pool;
    const shares = held.flatMap((id) => {
      if (counted.countsIn(needId, id) !== 'sum') return [];
      const brought = counted.broughtBy(needId, id);
      if (brought) return [brought.part / counted.partLacking(needId, id)];
      return allotment.grantOf(needId, id)?.share ?? [];
    });
    return shares.length > 0 && shares.reduce((sum, share) => sum + share, 0) < WHOLE_SUM;
  }
}
