import { Injectable } from '@nestjs/common';
import type { ProposalSnapshot } from '@mutua/contracts';
import { keepNewest, type Transaction } from '@mutua/platform/persistence';
import type { Before } from './domain/proposal-news.js';
import { ProposalSchema } from './proposal.schema.js';

/** What this context knows of proposals, fed by the engine's events. */
@Injectable()
export class KnownProposals {
  /**
   * Brings a proposal to the state that an event tells of.
   *
   * @returns where it stood and what it took before, or null when the event is old news
   */
  async follow(
    { id, version, status, needId, allocation }: ProposalSnapshot,
    { manager }: Transaction,
  ): Promise<Omit<Before, 'occurredAt'> | null> {
    // proposals for one need may be heard of side by side, and are counted together: one at a time
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [needId]);
    const known = await manager.findOneBy(ProposalSchema, { id });
    if (known && known.version >= version) return null;
    await keepNewest(manager, ProposalSchema, { id, version, status, needId, allocation });
    return { status: known?.status ?? null, allocation: known?.allocation ?? null };
  }
}
