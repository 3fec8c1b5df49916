import {
  NeedFulfilled,
  NeedHidden,
  NeedMatched,
  NeedOpened,
  NeedReturned,
  NeedSubmitted,
  NeedWithdrawn,
  type NeedStatus,
} from '@mutua/contracts';
import { formatMoney, hasEnded, wholeSumOf } from '@mutua/vocabulary';
import { happened, Refused, type Decision } from '@mutua/platform/decision';
import { assertComplete, assertNotOver } from './complete-need.js';
import { endPeriod, isCovered } from './coverage-decisions.js';
import type { Need, NeedContent, Requester } from './need.js';
import { coveredSumOf, needSnapshotOf, standingOf } from './need-snapshot-of.js';
import { next, tell } from './need-step.js';

/** A need begins as a draft that only its organisation sees; nobody hears of it. */
export function draftNeed(id: string, requester: Requester, content: NeedContent, now: Date): Decision<Need> {
  const state: Need = {
    id,
    ...requester,
    version: 1,
    revision: 1,
    content,
    coverage: [],
    state: { status: 'draft' },
    createdAt: now,
    updatedAt: now,
  };
  return { state, event: null };
}

/**
 * Replaces the content of a need. A draft or a returned need stays with its requester; an open one is screened again, and
 * is not matched meanwhile.
 *
 * @throws Refused `illegal-step`; `budget-matched`; `incomplete-need`, `period-ended` where it is screened again
 */
export function reviseNeed(need: Need, content: NeedContent, today: string, now: Date): Decision<Need> {
  assertStatus(need, 'revised', ['draft', 'returned', 'open']);
  assertBudgetCompares(need, content);
  const revised = { ...need, content, revision: need.revision + 1 };
  if (need.state.status !== 'open') return { state: next(revised, need.state, now), event: null };
  assertComplete(content);
  assertNotOver(content, today);
  const submitted = next(revised, { status: 'submitted', submittedAt: now.toISOString() }, now);
  return { state: submitted, event: submission(submitted, true) };
}

/** Holds that what accepted matches bring of the budget can be counted against it still. @throws Refused `budget-matched` */
function assertBudgetCompares(need: Need, { budget }: NeedContent): void {
  const covered = coveredSumOf(need);
  if (!covered || wholeSumOf(budget)?.currency === covered.currency) return;
  const { currency } = covered;
  throw new Refused(
    'conflict',
    'budget-matched',
    `Accepted matches bring ${formatMoney(covered, 'en')} of the budget: keep it a sum in ${currency} for the whole, or cancel them first.`,
    [{ pointer: '/budget', detail: `a sum in ${currency} that is exact, a ceiling or a floor` }],
  );
}

/**
 * Sends a need for screening.
 *
 * @throws Refused `illegal-step`; `incomplete-need` naming every field that screening needs; `period-ended`
 */
export function submitNeed(need: Need, requester: Requester, today: string, now: Date): Decision<Need> {
  assertStatus(need, 'submitted', ['draft', 'returned']);
  assertComplete(need.content);
  assertNotOver(need.content, today);
  const submitted = next(need, { status: 'submitted', submittedAt: now.toISOString() }, now);
  const state = { ...submitted, ...requester };
  return { state, event: submission(state, need.state.status === 'returned') };
}

/** Whoever screens it hears whether they have seen it before. */
function submission(state: Need, again: boolean) {
  return happened(NeedSubmitted, { need: needSnapshotOf(state), ...(again ? { again } : {}) });
}

/**
 * A coordinator opens a screened need for matching; one that is wholly covered already is matched.
 *
 * @throws Refused `illegal-step`; `organisation-not-verified`; `period-ended`
 */
export function approveNeed(
  need: Need,
  organisationVerified: boolean,
  today: string,
  now: Date,
): Decision<Need> {
  assertStatus(need, 'approved', ['submitted']);
  if (!organisationVerified) {
    throw new Refused(
      'conflict',
      'organisation-not-verified',
      `${need.organisationName} is not verified yet; verify the organisation first, then approve its need.`,
    );
  }
  if (hasEnded(need.content.period, today)) {
    throw new Refused(
      'conflict',
      'period-ended',
      `The need's period ended on ${need.content.period.end}; return it and ask for new dates.`,
    );
  }
  const openedAt = now.toISOString();
  if (isCovered(need))
    return tell(NeedMatched, next(need, { status: 'matched', openedAt, matchedAt: openedAt }, now));
  return tell(NeedOpened, next(need, { status: 'open', openedAt }, now));
}

/**
 * A coordinator returns a need, saying what to change.
 *
 * @throws Refused `illegal-step`
 */
export function returnNeed(need: Need, whatToChange: string, now: Date): Decision<Need> {
  assertStatus(need, 'returned', ['submitted']);
  const state = next(need, { status: 'returned', returnedAt: now.toISOString(), whatToChange }, now);
  return { state, event: happened(NeedReturned, { need: needSnapshotOf(state), whatToChange }) };
}

/**
 * The requester takes a need back. Nobody but its organisation knew of a draft, so nobody hears that it is gone. While
 * accepted matches stand it cannot be taken back: each is a promise of two sides, to be cancelled with a reason first.
 *
 * @throws Refused `matches-stand` naming them; `illegal-step`
 */
export function withdrawNeed(need: Need, reason: string, now: Date): Decision<Need> {
  assertNoMatches(need);
  assertStatus(need, 'withdrawn', ['draft', 'submitted', 'returned', 'open']);
  const state = next(need, { status: 'withdrawn', withdrawnAt: now.toISOString(), reason }, now);
  return need.state.status === 'draft' ? { state, event: null } : tell(NeedWithdrawn, state);
}

/**
 * The requester confirms that what was agreed has been delivered.
 *
 * @throws Refused `illegal-step`
 */
export function fulfilNeed(need: Need, now: Date): Decision<Need> {
  if (need.state.status !== 'matched') throw illegalStep(need, 'fulfilled', ['matched']);
  const { openedAt } = need.state;
  return tell(
    NeedFulfilled,
    next(need, { status: 'fulfilled', openedAt, fulfilledAt: now.toISOString() }, now),
  );
}

/**
 * The requester takes a need out of the public register, whatever else becomes of it; nothing is screened again for that, and
 * what was agreed stands. One that is not public stays as it is.
 *
 * @throws Refused `illegal-step`
 */
export function hideNeed(need: Need, now: Date): Decision<Need> {
  assertStatus(need, 'hidden', ['open', 'matched', 'fulfilled', 'expired']);
  if (!need.content.isPublic) return { state: need, event: null };
  return tell(NeedHidden, next({ ...need, content: { ...need.content, isPublic: false } }, need.state, now));
}

/** The period of an open need ends. One that waits for screening is the coordinator's to return. */
export function expireNeed(need: Need, today: string, now: Date): Decision<Need> {
  if (need.state.status !== 'open' || !hasEnded(need.content.period, today))
    return { state: need, event: null };
  return endPeriod(need, need.state.openedAt, now);
}

/** @throws Refused `matches-stand` */
function assertNoMatches({ coverage, state }: Need): void {
  const standing = standingOf(coverage);
  if (standing.length === 0 || !['open', 'matched', 'submitted', 'returned'].includes(state.status)) return;
  const ids = standing.map(({ proposalId }) => proposalId).join(', ');
  throw new Refused(
    'conflict',
    'matches-stand',
    `Accepted matches stand behind this need (${ids}); cancel each with its reason first (POST /api/matching/proposals/{id}/cancel), then withdraw the need.`,
  );
}

function assertStatus(need: Need, step: string, allowedFrom: readonly NeedStatus[]): void {
  if (!allowedFrom.includes(need.state.status)) throw illegalStep(need, step, allowedFrom);
}

function illegalStep(need: Need, step: string, allowedFrom: readonly NeedStatus[]): Refused {
  return Refused.illegalStep('need', need.state.status, step, allowedFrom);
}
