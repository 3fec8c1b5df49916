import type { Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import type { Proposal } from '../domain/proposal.js';

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
