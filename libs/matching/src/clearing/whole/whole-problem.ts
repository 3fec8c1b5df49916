/**
 * The whole of what clearing decides, units and money together, as it is at one moment: what is audited, and what the bound of
 * the whole is counted from. It keeps no order of events and nothing of how it was reached.
 */
export interface WholeProblem {
  readonly offers: readonly WholeOffer[];
  readonly needs: readonly WholeNeed[];
}

export interface WholeOffer {
  readonly id: string;
  /** How many units it can still give; of an offer of money, 1: all that is left of it. */
  readonly capacity: number;
}

export interface WholeNeed {
  readonly id: string;
  /** How many offers it may still get. */
  readonly asks: number;
  /** Points for the first thing that it gets; of a part of a sum, that part of them. 0 where it has something. */
  readonly firstHelp: number;
  readonly pairs: readonly WholePair[];
}

/** An offer that a need may get. */
export interface WholePair {
  readonly offerId: string;
  /** Score and group terms. */
  readonly points: number;
  /**
   * What it gives of what the need lacks, a bit each: a need is not given an offer of which the others that it gets give all.
   * 0 where that is not known.
   */
  readonly kinds: number;
  /** Null for one unit of its offer. */
  readonly money: MoneyTerms | null;
}

/** In parts of the sum, or of the number, that the need asks for. */
export interface MoneyTerms {
  /** The least and the most of it that one grant brings; both 1 where the sum is not known, and all counts as given. */
  readonly least: number;
  readonly most: number;
  /** What all of the sum takes, in parts of what the offer has left. */
  readonly cost: number;
  /** Whether the sum is known. */
  readonly isKnown: boolean;
  /** Whether it is of the one sum that the need asks for, of which all its offers together bring no more than all. */
  readonly isOfSum: boolean;
}

/** Whether one of some offers gives nothing that the others do not give. */
export function isAnyRedundant(kinds: readonly number[]): boolean {
  return kinds.some((own, at) => {
    if (own === 0) return false;
    let others = 0;
    for (let other = 0; other < kinds.length; other += 1) if (other !== at) others |= kinds[other]!;
    return (own & ~others) === 0;
  });
}
