import { Injectable } from '@nestjs/common';
import type { DecisionReason } from '@mutua/vocabulary';
import { UnitOfWork } from '@mutua/platform/persistence';
import { reportOnCriteria, type CriterionReport, type ValuesOfCriterion } from './decisions-report.js';

/** How often a reason was given, by whom. */
export interface ReasonCount {
  readonly status: 'rejected' | 'declined';
  /** Null where it was before reasons were coded. */
  readonly code: DecisionReason | null;
  readonly count: number;
}

export interface DecisionsReport {
  readonly for: number;
  readonly against: number;
  readonly criteria: readonly CriterionReport[];
  readonly reasons: readonly ReasonCount[];
}

const DECIDED = `
  SELECT record, state, status, CASE WHEN status IN ('rejected', 'declined') THEN 'against' ELSE 'for' END AS outcome
    FROM proposal
   WHERE status IN ('approved', 'accepted', 'fulfilled', 'cancelled', 'rejected', 'declined')
     AND ($1::date IS NULL OR updated_at >= $1::date) AND ($2::date IS NULL OR updated_at < $2::date + 1)`;

/** Shows where criteria and people disagree. Nothing follows from it by itself: weights are for people to change. */
@Injectable()
export class DecisionsReportService {
  constructor(private readonly work: UnitOfWork) {}

  /** @param from the first and `to` the last day of the decisions that count, as 'YYYY-MM-DD'; all if left out */
  async report(from?: string, to?: string): Promise<DecisionsReport> {
    const { manager } = this.work;
    const days = [from ?? null, to ?? null];
    const [counted] = await manager.query<{ for: number; against: number }[]>(
      `SELECT count(*) FILTER (WHERE outcome = 'for')::int AS "for",
              count(*) FILTER (WHERE outcome = 'against')::int AS against FROM (${DECIDED}) AS decided`,
      days,
    );
    const values = await manager.query<ValuesOfCriterion[]>(
      `SELECT known ->> 'criterion' AS criterion, outcome, count(*)::int AS pairs,
              avg((known ->> 'value')::float8) AS mean,
              coalesce(var_samp((known ->> 'value')::float8), 0) AS variance
         FROM (${DECIDED}) AS decided, jsonb_array_elements(record -> 'criteria') AS known
        GROUP BY 1, 2`,
      days,
    );
    const reasons = await manager.query<ReasonCount[]>(
      `SELECT status, state ->> 'code' AS code, count(*)::int AS count FROM (${DECIDED}) AS decided
        WHERE outcome = 'against' GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
      days,
    );
    return {
      for: counted?.for ?? 0,
      against: counted?.against ?? 0,
      criteria: reportOnCriteria(values),
      reasons,
    };
  }
}
