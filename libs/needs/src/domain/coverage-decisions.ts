import { NeedCoverageChanged, NeedExpired, NeedMatched, NeedOpened } from '@mutua/contracts';
import type { Decision } from '@mutua/platform/decision';
import { hasEnded } from '@mutua/vocabulary';
import type { Coverage, Need } from './need.js';
import { coveredQuantitiesOf, coveredSumOf, coveredTypesOf, standingOf } from './need-snapshot-of.js';
import { next, tell } from './need-step.js';

/**
 * An accepted proposal covers part of a need, or all that was left. A proposal counts once. It counts too for a need that
 * was revised at the moment of acceptance and is with its requester or in screening; of one that has ended meanwhile it is
 * only kept on record, so that the provider can still read what it accepted.
 */
export function coverNeed(need: Need, coverage: Coverage, now: Date): Decision<Need> {
  const known = need.coverage.some(({ proposalId }) => proposalId === coverage.proposalId);
  if (known) return { state: need, event: null };
  const covered = { ...need, coverage: [...need.coverage, coverage] };
  if (need.state.status !== 'open') return { state: next(covered, need.state, now), event: null };
  if (!isCovered(covered)) return tell(NeedCoverageChanged, next(covered, need.state, now));
  const { openedAt } = need.state;
  return tell(NeedMatched, next(covered, { status: 'matched', openedAt, matchedAt: now.toISOString() }, now));
}

/**
 * A cancelled match gives its part of the need back: one that was matched opens again for it, unless its period is over.
 * What was fulfilled stays so, and a match of which nobody has heard is remembered as cancelled, whatever comes late.
 */
export function uncoverNeed(need: Need, coverage: Coverage, today: string, now: Date): Decision<Need> {
  const known = need.coverage.find(({ proposalId }) => proposalId === coverage.proposalId);
  if (known?.cancelled || need.state.status === 'fulfilled') return { state: need, event: null };
  const others = need.coverage.filter(({ proposalId }) => proposalId !== coverage.proposalId);
  const uncovered: Need = { ...need, coverage: [...others, { ...coverage, cancelled: true }] };
  const { state } = need;
  if (state.status === 'matched' && !isCovered(uncovered)) {
    if (hasEnded(need.content.period, today)) return endPeriod(uncovered, state.openedAt, now);
    return tell(NeedOpened, next(uncovered, { status: 'open', openedAt: state.openedAt }, now));
  }
  if (state.status === 'open' && toldOf(uncovered) !== toldOf(need)) {
    return tell(NeedCoverageChanged, next(uncovered, state, now));
  }
  return { state: next(uncovered, state, now), event: null };
}

/**
 * The period of a need is over. What was agreed for it stands: it waits, matched, for the requester's word that it was
 * delivered, and nothing more is sought. A need without an agreement expires.
 */
export function endPeriod(need: Need, openedAt: string, now: Date): Decision<Need> {
  const at = now.toISOString();
  if (standingOf(need.coverage).length === 0)
    return tell(NeedExpired, next(need, { status: 'expired', expiredAt: at }, now));
  return tell(NeedMatched, next(need, { status: 'matched', openedAt, matchedAt: at }, now));
}

/** What others hear of the coverage. */
function toldOf(need: Need): string {
  return JSON.stringify([coveredTypesOf(need), coveredQuantitiesOf(need), coveredSumOf(need)]);
}

/** Whether accepted matches cover all that a need asks for. */
export function isCovered(need: Need): boolean {
  return coveredTypesOf(need).length === need.content.cooperationTypes.length;
}
