import { EntitySchema } from 'typeorm';
import type { ExplanationRecord } from '../explanation/explanation-record.js';

/** One of the best offers for a need, as judged when either side last changed. */
export interface CandidateRow {
  readonly needId: string;
  readonly offerId: string;
  readonly score: number;
  /** From 1; null for a pair that cannot be proposed. */
  readonly rank: number | null;
  readonly record: ExplanationRecord;
}

export const CandidateSchema = new EntitySchema<CandidateRow>({
  name: 'candidate',
  columns: {
    needId: { type: 'uuid', name: 'need_id', primary: true },
    offerId: { type: 'uuid', name: 'offer_id', primary: true },
    score: { type: 'integer' },
    rank: { type: 'integer', nullable: true },
    record: { type: 'jsonb' },
  },
});
