import type { NeedSnapshot } from '@mutua/contracts';
import { EntitySchema } from 'typeorm';

/** This context's projection of needs, fed by their events. */
export interface PooledNeed {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly snapshot: NeedSnapshot;
}

export const PooledNeedSchema = new EntitySchema<PooledNeed>({
  name: 'need',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    status: { type: 'text' },
    snapshot: { type: 'jsonb' },
  },
});
