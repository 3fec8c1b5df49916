import { Injectable } from '@nestjs/common';
import type { Canceller } from '@mutua/contracts';
import type { CancellationCause } from '@mutua/vocabulary';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { AggregateStore, UnitOfWork } from '@mutua/platform/persistence';
import type { Proposal } from '../domain/proposal.js';
import { cancelMatch } from '../domain/proposal-endings.js';
import { ClearingDue } from '../rounds/clearing-due.js';
import { isParty, partyOf } from './proposal-access.js';
import { ProposalSchema } from './proposal.schema.js';

/** What becomes of matches that both parties have accepted. */
@Injectable()
export class MadeMatchesService {
  private readonly store = new AggregateStore<Proposal>(ProposalSchema, 'proposal');

  constructor(
    private readonly work: UnitOfWork,
    private readonly due: ClearingDue,
  ) {}

  /** @throws Refused `not-found`, `role-required`, `illegal-step`, `changed-meanwhile` */
  async cancel(
    id: string,
    version: number,
    { cause, reason }: { cause: CancellationCause; reason: string },
    caller: Caller,
  ): Promise<Proposal> {
    return this.work.run(async (transaction) => {
      // before its version: whose it is not learns nothing of it
      const by = cancellerOf(await this.store.get(transaction.manager, id), caller);
      const cancelled = await this.store.change(transaction, id, version, (proposal) =>
        cancelMatch(proposal, { by, cause, reason }, transaction.now),
      );
      this.due.markMatch(transaction, cancelled);
      return cancelled;
    });
  }
}

/** Who acts for a party cancels for it, also when they are a coordinator. */
function cancellerOf(proposal: Proposal, caller: Caller): Canceller {
  const decides = hasRole(caller, 'coordinator') && !isParty(proposal, caller);
  return decides ? 'coordinator' : partyOf(proposal, caller);
}
