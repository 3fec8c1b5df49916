import { mayAs, type Session } from '../session/session.js';
import type { Proposal } from './match-record.js';

export type Party = Proposal['acceptedBy'][number];

/** Which side of a match an organisation is; null if it is neither. */
export function partyOf(
  { requesterId, providerId }: Pick<Proposal, 'requesterId' | 'providerId'>,
  organisationId: string | null,
): Party | null {
  if (organisationId === null) return null;
  if (organisationId === requesterId) return 'requester';
  return organisationId === providerId ? 'provider' : null;
}

/** Whether a match waits for the answer of an organisation. */
export function waitsFor(match: Proposal, organisationId: string | null): boolean {
  const party = partyOf(match, organisationId);
  return match.status === 'approved' && party !== null && !match.acceptedBy.includes(party);
}

/** Whether a person may end a match that was accepted: for the side whose role they have, or as coordinator of others. */
export function mayCancel(match: Proposal, session: Session): boolean {
  if (match.status !== 'accepted') return false;
  return mayAs(session, [partyOf(match, session.organisationId) ?? 'coordinator']);
}
