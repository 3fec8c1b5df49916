import { Refused } from '@mutua/platform/decision';
import type { ExplanationRecord } from '../explanation/explanation-record.js';

export function noLongerFits(record: ExplanationRecord): Refused {
  const failed = failedFilters(record);
  return new Refused(
    'conflict',
    'no-longer-fits',
    `Judged today, the match no longer fits (${failed.join(', ')}). Its explanation names both values.`,
  );
}

/** What a coordinator proposes must meet every hard condition; a low score or rank is theirs to weigh. */
export function doesNotFit(record: ExplanationRecord): Refused {
  const failed = failedFilters(record);
  return new Refused(
    'conflict',
    'does-not-fit',
    `The offer does not meet the need's conditions (${failed.join(', ')}); nobody can propose it. What stands against the pair is told at /api/matching/needs/${record.need.id}/offers/${record.offer.id}.`,
    failed.map((filter) => ({ pointer: '/offerId', detail: `the condition ${filter} is not met` })),
  );
}

function failedFilters({ filters }: ExplanationRecord): string[] {
  return filters.filter(({ passed }) => !passed).map(({ filter }) => filter);
}
