import { clearedPairsOf, type Clearing, type Pair, type StarvedPair } from '../clearing/index.js';
import { inTurns, type Turns } from '../turns.js';
import type { KindsOfHelp } from './kinds-of-help.js';
import type { SharedMoney } from './shared-money.js';
import type { StoredCandidate } from './stored-pool.js';
import type { WithheldPairs } from './withheld-pairs.js';

interface SharedPool {
  readonly clearing: Clearing;
  readonly money: SharedMoney;
  readonly help: KindsOfHelp;
  readonly withheld: WithheldPairs;
  readonly ranked: ReadonlyMap<string, readonly StoredCandidate[]>;
  /** Offers whose room may be another now. */
  readonly touched: Set<string>;
  /** Sets how many needs an offer can serve besides those that stand. */
  readonly resize: (offerId: string, servable: number) => void;
}

/** The auction and the sharing out of money and numbers, one after the other until both are at rest. */
export class Sharing {
  /** Needs whose withheld pairs were given back once in this run, and that lost what they had again. */
  readonly lostAgain = new Set<string>();

  constructor(private readonly pool: SharedPool) {}

  /** Settles; what is withheld from a need is given back when it loses what it had, once in a run, so that it ends. @returns what came or went */
  async settleAnew(concerned: Set<string>, givenBack: Set<string>, turns: Turns): Promise<Pair[]> {
    const changed: Pair[] = [];
    for (;;) {
      const { added, removed } = await inTurns(this.pool.clearing.settling(), turns);
      changed.push(...added, ...removed);
      for (const { needId, offerId } of [...added, ...removed]) {
        concerned.add(needId);
        this.pool.touched.add(offerId);
      }
      let isDone = true;
      for (const { needId } of removed) {
        if (!this.pool.withheld.has(needId)) continue;
        if (givenBack.has(needId)) this.lostAgain.add(needId);
        else {
          givenBack.add(needId);
          this.pool.withheld.giveBack(needId);
          isDone = false;
        }
      }
      if (isDone) return changed;
    }
  }

  /** Where an offer has not enough for all that hold it, it serves fewer, and the others get something else. */
  async shareOut(concerned: Set<string>, givenBack: Set<string>, turns: Turns): Promise<void> {
    const shared = new Set<string>();
    const open = new Set<string>();
    const look = (needIds: Iterable<string>, offerIds: Iterable<string>) => {
      for (const needId of needIds) {
        if (this.pool.ranked.has(needId)) for (const id of this.pool.money.heldBy(needId)) open.add(id);
      }
      for (const offerId of offerIds) if (this.pool.money.has(offerId)) open.add(offerId);
    };
    look(concerned, this.pool.touched);
    for (const offerId of open) {
      open.delete(offerId);
      if (shared.has(offerId)) continue;
      const starved = this.pool.money.shareOut(offerId, shared, concerned);
      if (starved.length > 0) {
        const changed = await this.serveFewer(starved, givenBack, concerned, turns);
        // whatever came to be held by it, or is held no longer, is shared out anew
        for (const { offerId: other } of changed) shared.delete(other);
        look(new Set(changed.map(({ needId }) => needId)), new Set(changed.map((pair) => pair.offerId)));
        open.add(offerId);
      }
      await turns.pass();
    }
    this.pool.money.forgetGrants(
      [...concerned].filter((needId) => this.pool.ranked.has(needId)),
      concerned,
    );
  }

  /** @returns the pairs that came or went by it */
  private async serveFewer(
    starved: readonly StarvedPair[],
    givenBack: Set<string>,
    concerned: Set<string>,
    turns: Turns,
  ): Promise<Pair[]> {
    const enough = new Map<string, number>();
    for (const { needId, offerId, isSatisfied } of starved) {
      if (isSatisfied) {
        const pair = clearedPairsOf(this.pool.clearing, needId).find((each) => each.offerId === offerId);
        const kinds = this.pool.help.bitsOf(needId, offerId) & ~this.pool.help.coveredFor(needId);
        if (pair) this.pool.withheld.withhold(needId, { offerId, score: pair.score, kinds });
      } else enough.set(offerId, (enough.get(offerId) ?? this.pool.clearing.holdersOf(offerId).length) - 1);
    }
    for (const [offerId, needs] of enough) this.pool.resize(offerId, Math.max(0, needs));
    return this.settleAnew(concerned, givenBack, turns);
  }
}
