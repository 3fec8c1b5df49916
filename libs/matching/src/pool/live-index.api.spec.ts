import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OfferSnapshot } from '@mutua/contracts';
import { UnitOfWork } from '@mutua/platform/persistence';
import { eventually, newTestId, TestApp } from '@mutua/testing';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import { horizonNow } from './changed-rows.js';
import { LiveIndex } from './live-index.js';
import { Pool } from './pool.js';

let app: TestApp;
let work: UnitOfWork;
let pool: Pool;
let live: LiveIndex;

const anotherProcess = () => new LiveIndex(work);
const keep = (offer: OfferSnapshot) => work.run(({ manager }) => pool.keepOffer(manager, offer));
const changed = (offer: OfferSnapshot, changes: Partial<OfferSnapshot>): OfferSnapshot => ({
  ...offer,
  version: offer.version + 1,
  ...changes,
});

/** Whether the index holds the offer, once it has caught up. */
async function holds({ id }: OfferSnapshot, index = live): Promise<boolean> {
  await index.catchUp(work.manager);
  return index.index.offers.ids.rowOf(id) !== undefined;
}

class Undone extends Error {}

const undone = (doing: Parameters<UnitOfWork['run']>[0]) =>
  expect(
    work.run(async (transaction) => {
      await doing(transaction);
      throw new Undone();
    }),
  ).rejects.toThrow(Undone);

describe('the index of a process', () => {
  beforeAll(async () => {
    app = await TestApp.start({ contexts: { matching: MatchingModule }, publishers: ['needs', 'offers'] });
    work = app.get(UnitOfWork);
    pool = app.get(Pool);
  });
  beforeEach(() => {
    live = anotherProcess();
  });
  afterAll(() => app.stop());

  it('begins with what is stored, and hears of what any process commits', async () => {
    const [before, after] = [anOffer({ id: newTestId() }), anOffer({ id: newTestId() })];
    await keep(before);
    expect(await holds(before)).toBe(true);
    const other = anotherProcess();
    await other.onModuleInit();
    await keep(after);
    expect([await holds(after), await holds(after, other)]).toEqual([true, true]);
    await keep(changed(after, { status: 'withdrawn' }));
    expect([await holds(after), await holds(after, other)]).toEqual([false, false]);
  });

  it('does not hold what is not committed, but hands it to the transaction that did it', async () => {
    const offer = anOffer({ id: newTestId() });
    const need = aNeed({ id: newTestId() });
    await undone(async ({ manager }) => {
      await pool.keepOffer(manager, offer);
      await pool.keepNeed(manager, need);
      const own = await live.catchUp(manager);
      expect(own.offers.map(({ id }) => id)).toEqual([offer.id]);
      expect(own.needs.map(({ id }) => id)).toEqual([need.id]);
      expect(live.index.offers.ids.rowOf(offer.id)).toBeUndefined();
    });
    expect(await holds(offer)).toBe(false);
  });

  it('goes on with what was committed before a change that is undone', async () => {
    const offer = anOffer({ id: newTestId(), status: 'paused' });
    await keep(offer);
    expect(await holds(offer)).toBe(false);
    const opened = changed(offer, { status: 'open' });
    await keep(opened);
    await undone(async ({ manager }) => {
      await pool.keepOffer(manager, changed(opened, { status: 'withdrawn' }));
      await live.catchUp(manager);
    });
    expect(await holds(offer)).toBe(true);
  });

  it('is not put back by an answer that a newer one has overtaken', async () => {
    const offer = anOffer({ id: newTestId() });
    await live.onModuleInit();
    await keep(offer);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let answered = () => {};
    const read = new Promise<void>((resolve) => (answered = resolve));
    const manager = Object.create(work.committed, {
      query: {
        value: async (...asked: Parameters<typeof work.committed.query>) => {
          const rows: unknown = await work.committed.query(...asked);
          answered();
          await held;
          return rows;
        },
      },
    }) as typeof work.committed;
    const overtaken = live.catchUp(manager);
    await read;
    await keep(changed(offer, { status: 'withdrawn' }));
    expect(await holds(offer)).toBe(false);
    letGo();
    await overtaken;
    expect(live.index.offers.ids.rowOf(offer.id)).toBeUndefined();
  });

  it('misses nothing that is committed late, after what began later', async () => {
    const [late, early] = [anOffer({ id: newTestId() }), anOffer({ id: newTestId() })];
    await live.onModuleInit();
    await work.run(async ({ manager }) => {
      await pool.keepOffer(manager, late);
      await keepBeside(early);
      await live.catchUp(work.committed);
      expect(live.index.offers.ids.rowOf(early.id)).toBeDefined();
      expect(live.index.offers.ids.rowOf(late.id)).toBeUndefined();
    });
    expect(await holds(late)).toBe(true);
  });

  it('hears of what a crashed server has numbered with the numbers of what was lost', async () => {
    const offer = anOffer({ id: newTestId() });
    await live.onModuleInit();
    const behind = await horizonNow(work.committed);
    await keep(anOffer({ id: newTestId() }));
    // other suites have transactions in flight on the same server
    await eventually(async () =>
      expect(BigInt(await horizonNow(work.committed))).toBeGreaterThan(BigInt(behind)),
    );
    await live.catchUp(work.committed);
    await app.asOwner(async (database) => {
      await database.query('ALTER TABLE matching.offer DISABLE TRIGGER offer_changed');
      await work.committed.transaction(async (manager) => {
        await pool.keepOffer(manager, offer);
        await manager.query('UPDATE offer SET changed_in = $2 WHERE id = $1', [offer.id, behind]);
      });
      await database.query('ALTER TABLE matching.offer ENABLE TRIGGER offer_changed');
      expect(await holds(offer)).toBe(false);
      await database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'mutua-matching' AND datname = current_database() AND pid <> pg_backend_pid()`,
      );
    });
    await eventually(async () => expect(await holds(offer)).toBe(true));
  });
});

/** Kept and committed by itself, whatever transaction is under way. */
function keepBeside(offer: OfferSnapshot): Promise<void> {
  return work.committed.transaction((manager) => pool.keepOffer(manager, offer));
}
