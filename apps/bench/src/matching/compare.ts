import { isDeepStrictEqual } from 'node:util';
import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { MatchingContext } from '@mutua/matching/pool';
import type { Client } from 'pg';
import { median } from '../figures.js';
import { IndexSide } from './index-side.js';
import type { Instance } from './instance.js';
import type { NeedSide, OfferSide } from './judged-side.js';
import { PlainLoop } from './plain-loop.js';
import { SqlSide } from './sql-side.js';
import { overRounds, timesAmong, timesOf, type Times } from './timing.js';
import { TypedScan } from './typed-scan.js';

/** How many needs or offers a round asks about; fewer of those that take long. */
const ASKED = { index: 1_000, scan: 200, loop: 40, sql: 100 };
/** How many answers are compared before anything is timed. */
const CHECKED = 25;

/** All ways must give the same answer, or their times mean nothing. */
async function assertAlike(sides: readonly NeedSide[], needs: readonly NeedSnapshot[]): Promise<void> {
  for (const need of needs) {
    const [first, ...others] = sides;
    const expected = await first?.offersFor(need);
    for (const side of others) {
      const found = await side.offersFor(need);
      if (isDeepStrictEqual(found, expected)) continue;
      throw new Error(`${side.name} and ${first?.name} differ on ${need.id}`);
    }
  }
}

function assertAlikeForOffers(sides: readonly OfferSide[], offers: readonly OfferSnapshot[]): void {
  for (const offer of offers) {
    const [first, second] = sides.map((side) => side.needsFor(offer));
    if (!isDeepStrictEqual(first, second)) throw new Error(`The sides differ on ${offer.id}`);
  }
}

type Side = 'index' | 'scan' | 'loop' | 'sql' | 'ofOffer' | 'loopOfOffer';

/** Who is asked when in a round; the quick ones oftener, as one moment in which the machine does something else is more to them. */
const TURNS: readonly Side[] = [
  'index',
  'scan',
  'index',
  'loop',
  'ofOffer',
  'index',
  'sql',
  'ofOffer',
  'loopOfOffer',
];

/** What one new need and one new offer take, and how that compares; ratios are of medians over the same needs or offers. */
export interface Found {
  readonly need: Times;
  readonly offer: Times;
  readonly ratios: {
    readonly loop: number;
    readonly sql: number;
    readonly p99OverScan: number;
    readonly offerLoop: number;
  };
  readonly bytesAnOffer: number;
}

/**
 * Times the index against a loop, a typed scan and SQL on the same instance, in turns, so that what else the machine does falls
 * on all of them.
 *
 * @param rounds of each; medians
 * @throws Error if the answers differ
 */
export async function compare(
  { needs, offers }: Instance,
  context: MatchingContext,
  rounds: number,
  client: Client,
  say: (line: string) => void,
): Promise<Found> {
  const index = new IndexSide(context);
  index.fill(needs, offers);
  const loop = new PlainLoop(needs, offers, context);
  const scan = new TypedScan(offers, context, [...new Set(needs.map(({ country }) => country))]);
  const sql = await SqlSide.filled(client, offers, context);
  const open = offers.filter(({ status }) => status === 'open');
  await assertAlike([index, loop, scan, sql], needs.slice(-CHECKED));
  assertAlikeForOffers([index, loop], open.slice(-CHECKED));

  const ask: Record<Side, () => Promise<number[]>> = {
    index: () => timesOf(needs.slice(0, ASKED.index), (need) => index.offersFor(need)),
    scan: () => timesOf(needs.slice(0, ASKED.scan), (need) => scan.offersFor(need)),
    loop: () => timesOf(needs.slice(0, ASKED.loop), (need) => loop.offersFor(need)),
    sql: () => timesOf(needs.slice(0, ASKED.sql), (need) => sql.offersFor(need)),
    ofOffer: () => timesOf(open.slice(0, ASKED.index), (offer) => index.needsFor(offer)),
    loopOfOffer: () => timesOf(open.slice(0, ASKED.loop), (offer) => loop.needsFor(offer)),
  };
  const timed: Record<Side, number[][]> = {
    index: [],
    scan: [],
    loop: [],
    sql: [],
    ofOffer: [],
    loopOfOffer: [],
  };
  // the first round lets the code be compiled and the database warm up
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of TURNS) {
      const times = await ask[side]();
      if (round > 0) timed[side].push(times);
    }
  }
  const timesBy = (side: Side) => overRounds(timed[side]);
  const [need, offer] = [timesAmong(timesBy('index')), timesAmong(timesBy('ofOffer'))];
  const p50Of = (side: Side) => median(timesBy(side));
  const ratio = (side: Side, to: Side) => p50Of(side) / median(timesBy(to).slice(0, timesBy(side).length));
  const fitting = needs.slice(0, 200).reduce((sum, one) => sum + fittingOffers(index, one, context), 0) / 200;
  const { size } = index.index.offers;
  const bytesAnOffer = index.index.bytes.offers / size;
  say(
    `${needs.length} needs, ${offers.length} offers (${((100 * fitting) / offers.length).toFixed(2)} % fit a need): ` +
      `one need: index ${need.p50.toFixed(3)} ms (p99 ${need.p99.toFixed(3)}), typed scan ${p50Of('scan').toFixed(3)} ms, ` +
      `loop ${p50Of('loop').toFixed(2)} ms, SQL ${p50Of('sql').toFixed(2)} ms; ` +
      `one offer: index ${offer.p50.toFixed(3)} ms (p99 ${offer.p99.toFixed(3)}), loop ${p50Of('loopOfOffer').toFixed(2)} ms; ` +
      `${bytesAnOffer.toFixed(0)} bytes an offer`,
  );
  return {
    need,
    offer,
    ratios: {
      loop: ratio('loop', 'index'),
      sql: ratio('sql', 'index'),
      p99OverScan: need.p99 / p50Of('scan'),
      offerLoop: ratio('loopOfOffer', 'ofOffer'),
    },
    bytesAnOffer,
  };
}

function fittingOffers({ index }: IndexSide, need: NeedSnapshot, context: MatchingContext): number {
  const row = index.putNeed(need);
  return row === undefined ? 0 : index.offersFor(row, context).count;
}
