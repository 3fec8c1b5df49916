import type { OfferSnapshot } from '@mutua/contracts';
import { EntitySchema } from 'typeorm';

/** This context's projection of offers, fed by their events. */
export interface PooledOffer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly snapshot: OfferSnapshot;
}

export const PooledOfferSchema = new EntitySchema<PooledOffer>({
  name: 'offer',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    status: { type: 'text' },
    snapshot: { type: 'jsonb' },
  },
});
