import { EntitySchema } from 'typeorm';
import type { Weights } from '../criteria/weights.js';
import type { EquityPoints } from '../rules/equity.service.js';
import type { ToldComparison } from './told-comparison.js';

export const WHAT_IF_STATUSES = [
  'requested',
  'running',
  'done',
  'failed',
  'cancelled',
  'published',
  'discarded',
] as const;
export type WhatIfStatus = (typeof WHAT_IF_STATUSES)[number];

/** Why there is no outcome. */
export const WHAT_IF_FAILURES = ['process-ended', 'worker-died', 'timed-out', 'unexpected'] as const;
export type WhatIfFailure = (typeof WHAT_IF_FAILURES)[number];

/** The rules that are tried; null where they stay as they are. */
export interface TriedRules {
  readonly weights: Weights['of'] | null;
  readonly equity: EquityPoints | null;
}

/** Other rules that somebody tries on a copy of the pool. */
export interface WhatIf {
  readonly id: string;
  /** Counts the steps, and not how far a run is. */
  readonly version: number;
  readonly status: WhatIfStatus;
  readonly title: string;
  readonly tried: TriedRules;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
  /** The versions in force when it ran; null before. */
  readonly basedOn: { readonly weights: string; readonly equity: string } | null;
  /** Open needs judged by both rules so far, and all of them. */
  readonly done: number;
  readonly needs: number;
  readonly failure: WhatIfFailure | null;
  readonly detail: string | null;
}

/** What came of a what-if, apart from it because it is long. */
export interface WhatIfOutcome {
  readonly whatIfId: string;
  readonly outcome: ToldComparison;
}

export const WhatIfSchema = new EntitySchema<WhatIf>({
  name: 'what_if',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    status: { type: 'text' },
    title: { type: 'text' },
    tried: { type: 'jsonb' },
    requestedBy: { type: 'uuid', name: 'requested_by' },
    requestedAt: { type: 'timestamptz', name: 'requested_at' },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
    basedOn: { type: 'jsonb', name: 'based_on', nullable: true },
    done: { type: 'integer' },
    needs: { type: 'integer' },
    failure: { type: 'text', nullable: true },
    detail: { type: 'text', nullable: true },
  },
});

export const WhatIfOutcomeSchema = new EntitySchema<WhatIfOutcome>({
  name: 'what_if_outcome',
  columns: {
    whatIfId: { type: 'uuid', name: 'what_if_id', primary: true },
    outcome: { type: 'jsonb' },
  },
});
