import { isAnyRedundant, type WholeChoice, type WholeNeed, type WholeProblem } from '../clearing/index.js';
import { ROUNDING, usedBy, type Choices } from './contest.js';

/**
 * Of what needs had, what they can still get, what is worth most first; then of something else what there is left of it, for
 * needs that had nothing.
 *
 * @param others what is tried for these
 */
export function whatStillFits(problem: WholeProblem, had: Choices, others: Choices): Choices {
  const fitting = new Fitting(problem);
  fitting.add(had);
  fitting.add(new Map([...others].filter(([needId]) => (fitting.choices.get(needId) ?? []).length === 0)));
  return fitting.choices;
}

class Fitting {
  readonly choices = new Map<string, WholeChoice[]>();
  private readonly left: Map<string, number>;
  private readonly needs: ReadonlyMap<string, WholeNeed>;

  constructor({ needs, offers }: WholeProblem) {
    this.left = new Map(offers.map(({ id, capacity }) => [id, capacity]));
    this.needs = new Map(needs.map((need) => [need.id, need]));
    for (const { id } of needs) this.choices.set(id, []);
  }

  add(wishes: Choices): void {
    const worths = [...wishes.values()].flat().flatMap((choice) => {
      const pair = this.pairOf(choice);
      return pair ? [{ choice, worth: pair.points * choice.share }] : [];
    });
    for (const { choice } of worths.sort((a, b) => b.worth - a.worth)) this.take(choice);
  }

  private take(wish: WholeChoice): void {
    const { needId, offerId } = wish;
    const [need, pair] = [this.needs.get(needId)!, this.pairOf(wish)!];
    const chosen = this.choices.get(needId)!;
    const pairs = [...chosen.map((each) => this.pairOf(each)!), pair];
    if (pairs.length > need.asks || isAnyRedundant(pairs.map(({ kinds }) => kinds))) return;
    const left = this.left.get(offerId) ?? 0;
    const share = this.shareOf(wish, left);
    if (share === null) return;
    this.left.set(offerId, left - usedBy(pair, share));
    chosen.push({ needId, offerId, share });
  }

  /** As much of it as there is; null where that is less than it is to be at least. */
  private shareOf(wish: WholeChoice, left: number): number | null {
    const { money } = this.pairOf(wish)!;
    if (!money) return left >= 1 ? 1 : null;
    const open = money.isKnown && money.isOfSum ? this.openOf(wish.needId) : 1;
    const share = Math.min(Math.max(wish.share, money.least), money.most, open, left / money.cost);
    return share >= money.least - ROUNDING ? share : null;
  }

  /** The part of the sum that a need asks for that it does not get yet. */
  private openOf(needId: string): number {
    const known = this.choices.get(needId)!.filter((each) => {
      const { money } = this.pairOf(each)!;
      return money?.isKnown && money.isOfSum;
    });
    return known.reduce((open, { share }) => open - share, 1);
  }

  private pairOf({ needId, offerId }: Omit<WholeChoice, 'share'>) {
    return this.needs.get(needId)?.pairs.find((pair) => pair.offerId === offerId);
  }
}
