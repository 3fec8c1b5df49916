import type { Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import type { Proposal } from '../domain/proposal.js';
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

/**
 * Holds the four-eyes rule for what a person proposed: the engine's second pair of eyes is missing, so that another
 * coordinator must approve.
 *
 * @throws Refused `proposed-by-you`
 */
export function assertNotProposedBy({ userId }: Caller, { byHand }: Proposal): void {
  if (byHand?.userId !== userId) return;
  throw new Refused(
    'forbidden',
    'proposed-by-you',
    'You proposed this match by hand; another coordinator must approve it.',
  );
}

function failedFilters({ filters }: ExplanationRecord): string[] {
  return filters.filter(({ passed }) => !passed).map(({ filter }) => filter);
}
