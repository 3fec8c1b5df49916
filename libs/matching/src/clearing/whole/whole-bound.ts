import { isAnyRedundant, type WholeNeed, type WholePair } from './whole-problem.js';

/** What a pair would leave its need at given prices, and what its kinds are. */
interface Margin {
  readonly kinds: number;
  /** Beside something that brings the first help, and alone with its part of it. */
  readonly beside: number;
  readonly alone: number;
  /** Whether it brings all of the first help. */
  readonly isWhole: boolean;
}

/**
 * The most a need could keep where a unit of each offer, or all that is left of its money, has a price: the need's part of the
 * Lagrangian's bound (weak duality: at any prices, Σ price · capacity + Σ of these is at least the optimum of the whole). That
 * a need gets no more than its sum of several offers is left out, which makes the bound larger only.
 */
export function surplusOf(
  { asks, firstHelp, pairs }: WholeNeed,
  priceOf: (offerId: string) => number,
): number {
  if (asks === 0) return 0;
  if (asks === 1) {
    return pairs.reduce(
      (most, pair) => Math.max(most, marginOf(pair, firstHelp, priceOf(pair.offerId)).alone),
      0,
    );
  }
  const margins = worthLooking(pairs, firstHelp, asks, priceOf);
  let most = 0;
  const choose = (from: number, chosen: readonly Margin[]) => {
    if (chosen.length > 0) most = Math.max(most, worthOf(chosen, firstHelp));
    if (chosen.length === asks) return;
    for (let at = from; at < margins.length; at += 1) {
      const next = [...chosen, margins[at]!];
      if (!isAnyRedundant(next.map(({ kinds }) => kinds))) choose(at + 1, next);
    }
  };
  choose(0, []);
  return most;
}

function worthOf(chosen: readonly Margin[], firstHelp: number): number {
  const beside = chosen.reduce((sum, each) => sum + each.beside, 0);
  if (chosen.some(({ isWhole }) => isWhole)) return beside + firstHelp;
  // parts of sums bring their parts of the first help, and never more than all of it
  const alone = chosen.reduce((sum, each) => sum + each.alone, 0);
  return Math.min(alone, beside + firstHelp);
}

/** Of those that give the same the best; of those that give who knows what as many as it asks for. */
function worthLooking(
  pairs: readonly WholePair[],
  firstHelp: number,
  asks: number,
  priceOf: (offerId: string) => number,
): Margin[] {
  const margins = pairs
    .map((pair) => marginOf(pair, firstHelp, priceOf(pair.offerId)))
    .filter(({ alone }) => alone > 0);
  const best: Margin[] = [];
  for (const by of ['beside', 'alone'] as const) {
    const left = new Map<number, number>();
    for (const each of margins.sort((a, b) => b[by] - a[by])) {
      // one that brings all of the first help is worth more beside parts of sums than its margin says
      const group = 2 * each.kinds + (each.isWhole ? 1 : 0);
      const room = left.get(group) ?? (each.kinds === 0 ? asks : 1);
      if (room === 0) continue;
      left.set(group, room - 1);
      if (!best.includes(each)) best.push(each);
    }
  }
  return best;
}

function marginOf(
  { points, kinds, money }: Omit<WholePair, 'offerId'>,
  firstHelp: number,
  price: number,
): Margin {
  if (money === null || !money.isKnown) {
    const beside = points - price * (money?.cost ?? 1);
    return { kinds, beside, alone: beside + firstHelp, isWhole: true };
  }
  const rest = (worth: number) =>
    worth > price * money.cost
      ? money.most * (worth - price * money.cost)
      : money.least * (worth - price * money.cost);
  return { kinds, beside: rest(points), alone: rest(points + firstHelp), isWhole: false };
}
