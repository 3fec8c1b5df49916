import { scoreOf } from '../criteria/score.js';
import type { ExplanationRecord } from './explanation-record.js';

/** The score that a record's own values and weights give: whoever holds a record can check it. */
export function recompute(record: ExplanationRecord): number {
  return scoreOf(record.criteria).score;
}
