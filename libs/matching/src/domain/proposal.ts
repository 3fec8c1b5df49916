import type { Canceller, Party } from '@mutua/contracts';
import type {
  Capacity,
  CooperationType,
  DecisionReason,
  LapseCause,
  MatchEndCause,
  Money,
} from '@mutua/vocabulary';
import type { ExplanationRecord } from '../explanation/explanation-record.js';

export type ProposalState =
  | { readonly status: 'proposed' }
  | { readonly status: 'approved'; readonly approvedAt: string; readonly acceptedBy: Party[] }
  | {
      readonly status: 'accepted';
      readonly acceptedAt: string;
      /** When the period of the offer was found to be over; left out until then. */
      readonly offerExpiredAt?: string;
    }
  | {
      readonly status: 'rejected';
      readonly rejectedAt: string;
      readonly reason: string;
      readonly code?: DecisionReason;
    }
  | {
      readonly status: 'declined';
      readonly declinedAt: string;
      readonly by: Party;
      readonly reason: string;
      readonly code?: DecisionReason;
    }
  | { readonly status: 'lapsed'; readonly lapsedAt: string; readonly cause: LapseCause }
  | { readonly status: 'superseded'; readonly supersededAt: string; readonly cause: LapseCause }
  | { readonly status: 'revoked'; readonly revokedAt: string; readonly reason: string }
  | {
      readonly status: 'cancelled';
      readonly acceptedAt: string;
      readonly cancelledAt: string;
      readonly by: Canceller;
      readonly cause: MatchEndCause;
      /** The words of who cancelled; empty when it was the system. */
      readonly reason: string;
    }
  | { readonly status: 'fulfilled'; readonly acceptedAt: string; readonly fulfilledAt: string };

/** Why a proposal is turned down: a code that can be counted, and words. */
export interface Reason {
  readonly code: DecisionReason;
  readonly words: string;
}

/** What a coordinator says who proposes a pair that the engine did not. */
export interface ProposedByHand {
  readonly userId: string;
  readonly reason: string;
}

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
  /** What that brings of the sum that the need asks for, in the currency of its budget; null where that is not known. */
  readonly contribution: Money | null;
  readonly record: ExplanationRecord;
  /** Null where the engine proposed it. */
  readonly byHand: ProposedByHand | null;
  readonly state: ProposalState;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
