import type { WholeProblem } from '../clearing/index.js';
import type { Exchange } from './allotment.js';
import type { Contest } from './contest.js';
import type { Neighbourhood } from './neighbourhood.js';
import { WholeSearch } from './searches.js';

/** A contest with the exchange that it has come to, and how far it has been searched. */
export class OpenContest {
  /** The search among all needs of it: one that is to begin, the one that is under way, or none any more. */
  whole: 'open' | WholeSearch | 'over' = 'open';

  /**
   * @param isBoundOpen whether the bound of the linear program is still to be found
   * @param wholeAfter after windows of which size the search among all is to begin
   */
  constructor(
    readonly contest: Contest,
    readonly around: Neighbourhood,
    readonly problem: WholeProblem,
    public exchange: Exchange,
    public isBoundOpen: boolean,
    private readonly wholeAfter: 'few' | 'many',
  ) {}

  get isUnfinished(): boolean {
    return this.isBoundOpen || !this.contest.isSearched || this.whole !== 'over';
  }

  /** Whether windows gain nothing any more for now, and all of it is to be looked at. */
  get isWholeDue(): boolean {
    if (this.whole === 'over') return false;
    return this.wholeAfter === 'few' ? this.contest.isQuiet : this.contest.isSearched;
  }

  /** Nothing is to be gained any more. */
  rest(): void {
    this.contest.rest();
    this.isBoundOpen = false;
    this.end();
    this.whole = 'over';
  }

  /** Nobody waits for what is searched for. @returns whether something was */
  end(): boolean {
    if (!(this.whole instanceof WholeSearch)) return false;
    this.whole.end();
    return true;
  }
}
