import type { ProposalSnapshot } from '@mutua/contracts';

/** What this context keeps of a match: between whom it is, and whether it stands. */
export type KnownMatch = Pick<ProposalSnapshot, 'id' | 'version' | 'status' | 'requesterId' | 'providerId'>;

/** Whether the two sides may reach one another: both have accepted, and neither has cancelled. */
export function showsContacts({ status }: Pick<KnownMatch, 'status'>): boolean {
  return status === 'accepted' || status === 'fulfilled';
}

/** Whether both sides know that contacts are to come: it is theirs to accept, or that both have accepted has yet to be heard of. */
export function promisesContacts({ status }: Pick<KnownMatch, 'status'>): boolean {
  return status === 'approved';
}
