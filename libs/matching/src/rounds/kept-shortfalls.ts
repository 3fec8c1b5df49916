import type { EntityManager } from 'typeorm';
import type { ClearedShortfall, Shortfall } from '../explanation/shortfall-record.js';
import type { ChangedShortfalls } from './told-shortfalls.js';

/** What those that were kept by earlier versions do not say. */
const NOT_SAID: Pick<Shortfall, 'numberShare' | 'restCouldBeBrought'> = {
  numberShare: null,
  restCouldBeBrought: false,
};

type OfRun = Pick<ClearedShortfall, 'run' | 'certifiedGap'>;

export interface KeptShortfall extends ClearedShortfall {
  readonly toldAt: Date;
}

/** Keeps what needs are told of a run, for all instances to show; those that miss nothing, or are not open, have none. */
export async function keepShortfalls(
  manager: EntityManager,
  changed: ChangedShortfalls,
  { run, certifiedGap }: OfRun,
  now: Date,
): Promise<void> {
  const short = [...changed].filter(([, shortfall]) => shortfall !== null);
  const others = [...changed].filter(([, shortfall]) => shortfall === null);
  await manager.query('DELETE FROM need_shortfall WHERE need_id = ANY ($1::uuid[])', [
    others.map(([needId]) => needId),
  ]);
  await manager.query(
    `INSERT INTO need_shortfall (need_id, requester_id, run, certified_gap, told_at, shortfall)
     SELECT need.id, (need.snapshot ->> 'organisationId')::uuid, $1, $2, $3, told.shortfall
       FROM unnest($4::uuid[], $5::jsonb[]) AS told (id, shortfall) JOIN need USING (id) WHERE need.status = 'open'
     ON CONFLICT (need_id) DO UPDATE SET requester_id = EXCLUDED.requester_id, run = EXCLUDED.run,
       certified_gap = EXCLUDED.certified_gap, told_at = EXCLUDED.told_at, shortfall = EXCLUDED.shortfall`,
    [
      run,
      certifiedGap,
      now,
      short.map(([needId]) => needId),
      short.map(([, shortfall]) => JSON.stringify(shortfall)),
    ],
  );
}

/** What needs were told, by need. */
export async function keptShortfalls(manager: EntityManager): Promise<Map<string, Shortfall>> {
  const rows = await manager.query<{ needId: string; shortfall: Shortfall }[]>(
    'SELECT need_id AS "needId", shortfall FROM need_shortfall',
  );
  return new Map(rows.map(({ needId, shortfall }) => [needId, shortfall]));
}

/** What a need was told; null where it misses nothing, or was not cleared yet. */
export async function keptShortfall(manager: EntityManager, needId: string): Promise<KeptShortfall | null> {
  const [row] = await manager.query<(OfRun & { toldAt: Date; shortfall: Shortfall })[]>(
    `SELECT run::int, certified_gap AS "certifiedGap", told_at AS "toldAt", shortfall
       FROM need_shortfall WHERE need_id = $1`,
    [needId],
  );
  if (!row) return null;
  const { shortfall, ...told } = row;
  return { ...NOT_SAID, ...shortfall, ...told };
}
