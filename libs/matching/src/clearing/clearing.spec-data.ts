import fc from 'fast-check';
import { clearingProgram } from './audit/clearing-program.js';
import { Clearing } from './clearing.js';
import type { CandidateEdge } from './clearing-input.js';
import { EQUITY_POLICY, type EquityGroup } from './equity/equity-policy.js';
import { solve } from './highs/solve.js';

/** Something that happens to a clearing. */
export type Event =
  | { type: 'put-need'; need: number; asks: number; groups: EquityGroup[]; candidates: [number, number][] }
  | { type: 'remove-need'; need: number }
  | { type: 'put-offer'; offer: number; capacity: number; candidates: [number, number][] }
  | { type: 'remove-offer'; offer: number }
  | { type: 'put-candidate'; need: number; offer: number; score: number }
  | { type: 'remove-candidate'; need: number; offer: number }
  | { type: 'fix'; need: number; offer: number; units: number }
  | { type: 'release'; need: number; offer: number }
  | { type: 'settle' };

const NEEDS = 7;
const OFFERS = 6;

const need = fc.nat(NEEDS - 1);
const offer = fc.nat(OFFERS - 1);
// few different scores, so that ties are frequent, and any
const score = fc.oneof(fc.constantFrom(0, 1, 5_000, 5_001, 10_000), fc.integer({ min: 0, max: 10_000 }));
const edges = (of: fc.Arbitrary<number>) => fc.array(fc.tuple(of, score), { maxLength: 8 });

export const events: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant('put-need' as const),
        need,
        asks: fc.nat(3),
        groups: fc.subarray(['LDC' as const, 'LLDC' as const, 'SIDS' as const]),
        candidates: edges(offer),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('put-offer' as const),
        offer,
        capacity: fc.nat(3),
        candidates: edges(need),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('remove-need' as const), need }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('remove-offer' as const), offer }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('put-candidate' as const), need, offer, score }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('remove-candidate' as const), need, offer }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('fix' as const), need, offer, units: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('release' as const), need, offer }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('settle' as const) }) },
  ),
  { maxLength: 60 },
);

export const needId = (number: number) => `need-${number}`;
export const offerId = (number: number) => `offer-${number}`;

/** Lets an event happen, as the engine would: what names a need or an offer that is not there is not told. */
export function happen(clearing: Clearing, event: Event): void {
  const hasNeed = (number: number) => clearing.needIds.find(needId(number)) !== undefined;
  const hasOffer = (number: number) => clearing.offerIds.find(offerId(number)) !== undefined;
  switch (event.type) {
    case 'put-need': {
      const candidates = new Map<string, CandidateEdge>();
      for (const [offer, score] of event.candidates) {
        if (hasOffer(offer)) candidates.set(offerId(offer), { offerId: offerId(offer), score });
      }
      const { asks, groups } = event;
      return clearing.putNeed({ id: needId(event.need), asks, groups, candidates: [...candidates.values()] });
    }
    case 'put-offer':
      clearing.putOffer({ id: offerId(event.offer), capacity: event.capacity });
      for (const [need, score] of event.candidates) {
        if (hasNeed(need)) clearing.putCandidate(needId(need), { offerId: offerId(event.offer), score });
      }
      return;
    case 'remove-need':
      return clearing.removeNeed(needId(event.need));
    case 'remove-offer':
      return clearing.removeOffer(offerId(event.offer));
    case 'put-candidate':
      if (!hasNeed(event.need) || !hasOffer(event.offer)) return;
      return clearing.putCandidate(needId(event.need), { offerId: offerId(event.offer), score: event.score });
    case 'remove-candidate':
      if (hasNeed(event.need)) clearing.removeCandidate(needId(event.need), offerId(event.offer));
      return;
    case 'fix':
      return clearing.fix({ needId: needId(event.need), offerId: offerId(event.offer), units: event.units });
    case 'release':
      return clearing.release(needId(event.need), offerId(event.offer));
    case 'settle':
      clearing.settle();
      return;
    default:
      return event satisfies never;
  }
}

/** What HiGHS finds at best, in points. */
export async function optimumOf(clearing: Clearing): Promise<number> {
  const task = { program: clearingProgram(clearing), timeLimit: 10, relativeGap: 0 };
  const message = await solve(task, () => undefined);
  if (message.type !== 'solved') throw new Error(`HiGHS did not solve: ${JSON.stringify(message)}`);
  return message.solution.value;
}

/** A settled clearing of needs and offers given as tables. */
export function aClearing(
  needs: readonly { asks?: number; groups?: EquityGroup[]; candidates: Record<string, number> }[],
  capacities: Record<string, number>,
  policy = EQUITY_POLICY,
): Clearing {
  const clearing = new Clearing(policy);
  for (const [id, capacity] of Object.entries(capacities)) clearing.putOffer({ id, capacity });
  needs.forEach(({ asks = 1, groups = [], candidates }, number) => {
    clearing.putNeed({
      id: needId(number),
      asks,
      groups,
      candidates: Object.entries(candidates).map(([offerId, score]) => ({ offerId, score })),
    });
  });
  clearing.settle();
  return clearing;
}
