import { Injectable, Logger } from '@nestjs/common';
import type { ProposalSnapshot } from '@mutua/contracts';
import type { Decision } from '@mutua/platform/decision';
import { AggregateStore, type Transaction } from '@mutua/platform/persistence';
import type { Offer } from './domain/offer.js';
import { OfferSchema } from './offer.schema.js';

/** What proposals do to the capacity of the offer they are about. */
@Injectable()
export class CapacityClaims {
  private readonly store = new AggregateStore<Offer>(OfferSchema, 'offer');
  private readonly logger = new Logger(CapacityClaims.name);

  /** Changes the offer, unless newer news of the proposal has been heard already. */
  async change(
    transaction: Transaction,
    proposal: ProposalSnapshot,
    decide: (offer: Offer) => Decision<Offer>,
  ): Promise<void> {
    if (!(await isNews(transaction, proposal))) return;
    const offer = await this.store.change(transaction, proposal.offerId, null, decide);
    const claim = offer.claims.find(({ proposalId }) => proposalId === proposal.id);
    if (claim?.standing === 'refused') {
      this.logger.warn(
        `offer ${offer.id} refused to proposal ${proposal.id} what it claimed: it is not there to give`,
      );
    }
  }
}

async function isNews({ manager }: Transaction, { id, version }: ProposalSnapshot): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `INSERT INTO heard_proposal (id, version) VALUES ($1, $2)
     ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version WHERE heard_proposal.version < EXCLUDED.version
     RETURNING id`,
    [id, version],
  );
  return rows.length > 0;
}
