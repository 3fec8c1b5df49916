import { Injectable } from '@nestjs/common';
import type { Canceller, EventEnvelope, Party, ProposalStatus } from '@mutua/contracts';
import type { Capacity } from '@mutua/vocabulary';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { asSystem, UnitOfWork } from '@mutua/platform/persistence';
import type { Proposal } from '../domain/proposal.js';

/** One step of a proposal, as the event log keeps it. */
export interface StepOfProposal {
  readonly version: number;
  /** What happened: the last part of the event's name, such as `approved`. */
  readonly step: string;
  readonly at: string;
  /** For whom it was done; `system` where nobody did it. */
  readonly as: Canceller;
  /** Null where nobody did it, and where it is not the reader's to know. */
  readonly userId: string | null;
  readonly status: ProposalStatus;
  readonly allocation: Capacity;
  readonly reason: string | null;
  readonly code: string | null;
}

interface Row {
  readonly type: string;
  readonly version: number;
  readonly at: Date;
  readonly actor: EventEnvelope['actor'];
  readonly payload: {
    readonly proposal: { readonly status: ProposalStatus; readonly allocation: Capacity };
    readonly party?: Party;
    readonly by?: Canceller;
    readonly reason?: string;
    readonly code?: string;
    readonly cause?: string;
  };
}

/** Parties know of a proposal from its approval on. */
const BEFORE_PARTIES = ['proposed', 'rejected', 'superseded'];

/** Tells who did what with a proposal, and when, from the events of this context. */
@Injectable()
export class ProposalHistory {
  constructor(private readonly work: UnitOfWork) {}

  /** Oldest first. Parties are given their own side's people only, and what happened from approval on. */
  async of(proposal: Proposal, caller: Caller): Promise<StepOfProposal[]> {
    // the log is nobody's to read; that the caller may know of this proposal has been seen to
    const rows = await asSystem(() =>
      this.work.manager.query<Row[]>(
        `SELECT type, aggregate_version AS version, occurred_at AS at, actor, payload FROM event_log
          WHERE aggregate_id = $1 ORDER BY aggregate_version`,
        [proposal.id],
      ),
    );
    const seesAll = hasRole(caller, 'coordinator', 'admin');
    return rows
      .map((row) => stepOf(row, proposal, caller, seesAll))
      .filter(({ step }) => seesAll || !BEFORE_PARTIES.includes(step));
  }
}

function stepOf(
  { type, version, at, actor, payload }: Row,
  proposal: Proposal,
  caller: Caller,
  seesAll: boolean,
): StepOfProposal {
  const as = doneAs(payload, actor, proposal);
  const isOwnSide =
    (as === 'requester' && caller.organisationId === proposal.requesterId) ||
    (as === 'provider' && caller.organisationId === proposal.providerId);
  return {
    version,
    step: type.split('.').at(-1) ?? type,
    at: at.toISOString(),
    as,
    userId: seesAll || isOwnSide ? (actor?.userId ?? null) : null,
    status: payload.proposal.status,
    allocation: payload.proposal.allocation,
    reason: payload.reason ?? null,
    code: payload.code ?? payload.cause ?? null,
  };
}

function doneAs({ by, party, proposal }: Row['payload'], actor: Row['actor'], sides: Proposal): Canceller {
  if (by ?? party) return by ?? party ?? 'system';
  if (!actor) return 'system';
  // the acceptance that makes the match does not name its side
  if (proposal.status !== 'accepted') return 'coordinator';
  return actor.organisationId === sides.requesterId ? 'requester' : 'provider';
}
