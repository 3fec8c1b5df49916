import { isAnyRedundant } from '../whole/whole-problem.js';
import type { AuctionState } from './auction-state.js';
import { NO_TAG, type EdgeLists } from './edge-lists.js';

/** Some of a need's edges that go together, with what they leave it. */
export interface EdgeSet {
  readonly places: readonly number[];
  /** Margins, and what holding anything is worth besides. */
  readonly worth: number;
}

const NOTHING: EdgeSet = { places: [], worth: 0 };

/** Where the edges are that a need holds. */
export function heldOf({ edges }: AuctionState, need: number): number[] {
  const held: number[] = [];
  for (let at = edges.starts[need]!, end = at + edges.lengths[need]!; at < end; at += 1) {
    if (edges.tags[at] !== NO_TAG) held.push(at);
  }
  return held;
}

/** What some edges of a need leave it. */
export function worthOf(state: AuctionState, need: number, places: readonly number[]): number {
  const bonus = places.length > 0 ? state.bonus[need]! : 0;
  return places.reduce((sum, at) => sum + state.margin(at), bonus);
}

/**
 * The best at the present prices of what a need could hold, as many as it asks for, none giving only what the others give; three
 * at most of several are looked at, as no need asks for more.
 *
 * @param without the place of an edge that is left out
 */
export function bestSet(state: AuctionState, need: number, without = -1): EdgeSet {
  const looked = worthLooking(state, need, without);
  const bonus = state.bonus[need]!;
  const margins = looked.map((at) => state.margin(at));
  const kinds = looked.map((at) => state.edges.kinds[at]!);
  const most = Math.min(state.demand[need]!, 3);
  let best: readonly number[] = [];
  let worth = 0;
  const offer = (places: readonly number[], sum: number) => {
    if (sum <= worth || isAnyRedundant(places.map((place) => kinds[place]!))) return;
    best = places;
    worth = sum;
  };
  for (let a = 0; a < looked.length; a += 1) {
    const one = bonus + margins[a]!;
    offer([a], one);
    if (margins[a]! <= 0 || most < 2) continue;
    for (let b = a + 1; b < looked.length; b += 1) {
      if (margins[b]! <= 0) continue;
      const two = one + margins[b]!;
      offer([a, b], two);
      for (let c = b + 1; most > 2 && c < looked.length; c += 1) {
        if (margins[c]! > 0) offer([a, b, c], two + margins[c]!);
      }
    }
  }
  return best.length === 0 ? NOTHING : { places: best.map((place) => looked[place]!), worth };
}

/** Which of the edges that a need holds it would give up for another one: the fewest, the last ones first. */
export function rivalsAmong(edges: EdgeLists, held: readonly number[], at: number): number[] {
  const rivals: number[] = [];
  let kept = [...held];
  while (!goTogether(edges, [...kept, at])) {
    const rival = kept.findLast((place) =>
      goTogether(edges, [...kept.filter((other) => other !== place), at]),
    );
    const given = rival ?? kept.findLast((place) => (edges.kinds[place]! & edges.kinds[at]!) !== 0);
    if (given === undefined) break;
    rivals.push(given);
    kept = kept.filter((place) => place !== given);
  }
  return rivals;
}

function goTogether(edges: EdgeLists, places: readonly number[]): boolean {
  return !isAnyRedundant(places.map((at) => edges.kinds[at]!));
}

/** Of edges that give the same the best, of those that give who knows what the best three; those held first of equals. */
function worthLooking(state: AuctionState, need: number, without: number): number[] {
  const { edges } = state;
  const best = new Map<number, number>();
  const unknown: number[] = [];
  const isBetter = (at: number, other: number) =>
    state.margin(at) > state.margin(other) ||
    (state.margin(at) === state.margin(other) && edges.tags[at] !== NO_TAG && edges.tags[other] === NO_TAG);
  for (let at = edges.starts[need]!, end = at + edges.lengths[need]!; at < end; at += 1) {
    const kinds = edges.kinds[at]!;
    if (at === without || state.margin(at) === -Infinity) continue;
    const other = best.get(kinds);
    if (kinds === 0) unknown.push(at);
    else if (other === undefined || isBetter(at, other)) best.set(kinds, at);
  }
  unknown.sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : a - b));
  return [...best.values(), ...unknown.slice(0, 3)];
}
