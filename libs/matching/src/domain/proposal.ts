import type { Party } from '@mutua/contracts';
import type { Capacity, CooperationType } from '@mutua/vocabulary';
import type { ExplanationRecord } from '../explanation/explanation-record.js';

export type ProposalState =
  | { readonly status: 'proposed' }
  | { readonly status: 'approved'; readonly approvedAt: string; readonly acceptedBy: Party[] }
  | { readonly status: 'accepted'; readonly acceptedAt: string }
  | { readonly status: 'rejected'; readonly rejectedAt: string; readonly reason: string }
  | { readonly status: 'declined'; readonly declinedAt: string; readonly by: Party; readonly reason: string }
  | { readonly status: 'lapsed'; readonly lapsedAt: string; readonly reason: string }
  | { readonly status: 'superseded'; readonly supersededAt: string; readonly reason: string };

/** A match of one need and one offer, from the engine's recommendation to the parties' answers. */
export interface Proposal {
  readonly id: string;
  readonly version: number;
  readonly needId: string;
  readonly needRevision: number;
  readonly needTitle: string;
  readonly requesterId: string;
  readonly requesterName: string;
  readonly offerId: string;
  readonly offerRevision: number;
  readonly offerTitle: string;
  readonly providerId: string;
  readonly providerName: string;
  /** 0…10000 */
  readonly score: number;
  /** The cooperation types of the need that the offer would serve. */
  readonly covers: CooperationType[];
  /** What it takes of the offer's capacity; decided at approval. */
  readonly allocation: Capacity;
  readonly record: ExplanationRecord;
  readonly state: ProposalState;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
