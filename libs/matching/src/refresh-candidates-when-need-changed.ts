import { Injectable } from '@nestjs/common';
import {
  NeedCoverageChanged,
  NeedExpired,
  NeedFulfilled,
  NeedHidden,
  NeedMatched,
  NeedOpened,
  NeedSubmitted,
  NeedWithdrawn,
  type EventEnvelope,
  type NeedPayload,
} from '@mutua/contracts';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import { entersPool } from './pool/enters-pool.js';
import { MatchMaking } from './pool/match-making.js';
import { Pool } from './pool/pool.js';

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
    NeedHidden,
  ];

  constructor(
    private readonly pool: Pool,
    private readonly matchMaking: MatchMaking,
  ) {}

  async react({ payload: { need } }: EventEnvelope<NeedPayload>, transaction: Transaction): Promise<void> {
    if (!entersPool(need)) return;
    await this.pool.keepNeed(transaction.manager, need);
    await this.matchMaking.refreshNeed(transaction, need.id);
  }
}
