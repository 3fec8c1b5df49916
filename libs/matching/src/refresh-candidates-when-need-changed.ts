import { Injectable } from '@nestjs/common';
import {
  NeedCoverageChanged,
  NeedExpired,
  NeedFulfilled,
  NeedMatched,
  NeedOpened,
  NeedSubmitted,
  NeedWithdrawn,
  type EventEnvelope,
  type NeedPayload,
} from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { MatchMaking } from './pool/match-making.js';
import { Pool } from './pool/pool.js';

/** A need enters the pool when it first opens; what happens before is no concern of matching. */
@Injectable()
export class RefreshCandidatesWhenNeedChanged implements Reaction<NeedPayload> {
  readonly events = [
    NeedSubmitted,
    NeedOpened,
    NeedCoverageChanged,
    NeedMatched,
    NeedFulfilled,
    NeedWithdrawn,
    NeedExpired,
  ];

  constructor(
    private readonly pool: Pool,
    private readonly matchMaking: MatchMaking,
  ) {}

  async react({ payload: { need } }: EventEnvelope<NeedPayload>, transaction: Transaction): Promise<void> {
    if (need.status === 'submitted' && need.revision === 1) return;
    await this.pool.keepNeed(transaction.manager, need);
    await this.matchMaking.refreshNeed(transaction, need.id);
  }
}
