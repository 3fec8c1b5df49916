import type { WholeChoice, WholeNeed, WholePair, WholeProblem } from '../clearing/index.js';
import { MOST_TOGETHER } from './neighbourhood.js';

/** Windows are of so many needs until these gain nothing any more, since they gain much soon; then of as many as can be. */
const FEW_TOGETHER = MOST_TOGETHER / 2;
/** This part of a window's needs, those nearest to its middle, need not be the middle of one themselves. */
const CORE = 1 / 4;
/** A need is the middle of so many windows of each size at most, on average, from one change to the next. */
const PASSES = 2;
/** Capacities are counted in parts, which do not add up exactly. */
export const ROUNDING = 1e-7;

/** What needs get, in the order of the problem's pairs. */
export type Choices = ReadonlyMap<string, readonly WholeChoice[]>;

/**
 * More needs that contend with each other than HiGHS can look at together, and what they get. They are looked at through windows:
 * a need with those that hold what it wants or want what it holds, while everybody else keeps what they have. Large
 * neighbourhood search (P. Shaw, Principles and Practice of Constraint Programming, 1998).
 */
export class Contest {
  /** The middles of windows that are to come, in their order. */
  private due: Set<string>;
  /** The middles of the larger windows that follow. */
  private dueThen: Set<string>;
  private size = FEW_TOGETHER;
  private windowsLeft: number;
  private readonly mostWindows: number;
  private readonly needs: ReadonlyMap<string, WholeNeed>;
  private readonly capacities: ReadonlyMap<string, number>;
  private readonly wanting = new Map<string, string[]>();
  private readonly holders = new Map<string, Set<string>>();
  private choices: Choices = new Map();

  /**
   * @param due the needs around which it is to be searched, in this order
   */
  constructor({ needs, offers }: WholeProblem, due: Iterable<string>, choices: Choices) {
    this.due = new Set(due);
    this.dueThen = new Set(this.due);
    this.mostWindows = PASSES * needs.length;
    this.windowsLeft = this.mostWindows;
    this.needs = new Map(needs.map((need) => [need.id, need]));
    this.capacities = new Map(offers.map(({ id, capacity }) => [id, capacity]));
    for (const { id } of offers) this.wanting.set(id, []);
    for (const { id, pairs } of needs) for (const { offerId } of pairs) this.wanting.get(offerId)!.push(id);
    this.hold(choices);
  }

  /** The needs around which it is still to be searched. */
  get unsearched(): Iterable<string> {
    return [...this.due, ...this.dueThen];
  }

  get isSearched(): boolean {
    return this.due.size === 0 && this.dueThen.size === 0;
  }

  /** Whether windows of the present size gain nothing any more. */
  get isQuiet(): boolean {
    return this.due.size === 0;
  }

  /** Nothing is to be gained any more. */
  rest(): void {
    this.due.clear();
    this.dueThen.clear();
  }

  /** What needs get at present. */
  get held(): readonly WholeChoice[] {
    return [...this.choices.values()].flat();
  }

  hold(choices: Choices): void {
    this.choices = choices;
    this.holders.clear();
    for (const [needId, chosen] of choices) {
      for (const { offerId } of chosen) {
        this.holders.set(offerId, (this.holders.get(offerId) ?? new Set<string>()).add(needId));
      }
    }
  }

  /** The next window, of which the middle comes first. Null where nothing is left to be searched. */
  nextWindow(): WholeProblem | null {
    if (this.due.size === 0) this.widen();
    const [middle] = this.due;
    if (middle === undefined) return null;
    const together = this.around(middle);
    for (const id of together.slice(0, this.size * CORE)) this.due.delete(id);
    this.windowsLeft -= 1;
    if (this.windowsLeft === 0) this.due.clear();
    return this.windowOf(together);
  }

  /** What was found in a window is taken: around those in it there may be more. */
  searchAgain(needIds: Iterable<string>): void {
    for (const id of needIds) {
      if (this.windowsLeft > 0) this.due.add(id);
      if (this.size < MOST_TOGETHER) this.dueThen.add(id);
    }
  }

  private widen(): void {
    this.due = this.dueThen;
    this.dueThen = new Set();
    this.size = MOST_TOGETHER;
    this.windowsLeft = this.mostWindows;
  }

  /** What needs get, with what was found in a window. */
  with(found: readonly WholeChoice[], window: WholeProblem): Choices {
    return new Map([...this.choices, ...choicesByNeed(window, found)]);
  }

  /** A need with those that it is most connected with: who holds what it wants, or wants what it holds. */
  private around(middle: string): string[] {
    const together = new Set<string>();
    const ties = new Map<string, number>([[middle, 0]]);
    while (together.size < this.size && ties.size > 0) {
      const next = mostTied(ties);
      ties.delete(next);
      together.add(next);
      const tie = (id: string, weight: number) => {
        if (!together.has(id)) ties.set(id, (ties.get(id) ?? 0) + weight);
      };
      for (const { offerId, points } of this.needs.get(next)!.pairs) {
        for (const holder of this.holders.get(offerId) ?? []) tie(holder, points);
      }
      for (const { offerId } of this.choices.get(next) ?? []) {
        for (const rival of this.wanting.get(offerId) ?? []) tie(rival, this.pairOf(rival, offerId).points);
      }
    }
    return [...together];
  }

  /** What the needs of a window could get while all others keep what they have. */
  private windowOf(together: readonly string[]): WholeProblem {
    const inside = new Set(together);
    const left = new Map<string, number>();
    const leftOf = (offerId: string) => {
      const known = left.get(offerId) ?? this.leftBeside(inside, offerId);
      left.set(offerId, known);
      return known;
    };
    const needs = together.map((id): WholeNeed => {
      const need = this.needs.get(id)!;
      const pairs = need.pairs.filter(
        (pair) => usedBy(pair, pair.money?.least ?? 1) <= leftOf(pair.offerId) + ROUNDING,
      );
      return { ...need, pairs };
    });
    const offerIds = new Set(needs.flatMap(({ pairs }) => pairs.map(({ offerId }) => offerId)));
    return { needs, offers: [...offerIds].sort().map((id) => ({ id, capacity: leftOf(id) })) };
  }

  /** What those outside a window leave of an offer. */
  private leftBeside(inside: ReadonlySet<string>, offerId: string): number {
    let left = this.capacities.get(offerId) ?? 0;
    for (const needId of this.holders.get(offerId) ?? []) {
      if (inside.has(needId)) continue;
      const choice = this.choices.get(needId)!.find((each) => each.offerId === offerId)!;
      left -= usedBy(this.pairOf(needId, offerId), choice.share);
    }
    return Math.max(0, left);
  }

  private pairOf(needId: string, offerId: string): WholePair {
    return this.needs.get(needId)!.pairs.find((pair) => pair.offerId === offerId)!;
  }
}

export function choicesByNeed({ needs }: WholeProblem, choices: readonly WholeChoice[]): Choices {
  const ofNeeds = new Map(needs.map(({ id }): [string, WholeChoice[]] => [id, []]));
  for (const choice of choices) ofNeeds.get(choice.needId)?.push(choice);
  return ofNeeds;
}

/** What a pair takes of its offer: a unit, or a part of all that it has left of its money. */
export function usedBy({ money }: WholePair, share: number): number {
  return money ? money.cost * share : 1;
}

function mostTied(ties: ReadonlyMap<string, number>): string {
  let [most, found] = [-1, ''];
  for (const [id, tie] of ties) {
    if (tie > most || (tie === most && id < found)) [most, found] = [tie, id];
  }
  return found;
}
