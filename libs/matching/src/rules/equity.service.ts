import { Injectable } from '@nestjs/common';
import { EquityPublished } from '@mutua/contracts';
import type { Caller } from '@mutua/platform/auth';
import { happened } from '@mutua/platform/decision';
import { UnitOfWork, type Transaction } from '@mutua/platform/persistence';
import { assertEquityPolicy, EQUITY_POLICY, type EquityPolicy } from '../clearing/index.js';
import { ClearingDue } from '../rounds/clearing-due.js';
import { PublishedRules, type Published } from './published-rules.js';
import { RulesInForce } from './rules-in-force.js';

/** The one aggregate of this kind: the equity terms of this installation. */
export const EQUITY_ID = '00000000-0000-4000-8000-0000000000e1';
const TOLD = 20;

/** Equity terms without a version of their own. */
export type EquityPoints = Omit<EquityPolicy, 'version'>;

export interface EquityView {
  readonly inForce: EquityPolicy;
  /** The newest first; empty while those of the code hold. */
  readonly published: readonly Published<EquityPoints>[];
  /** Those of the code. */
  readonly initial: EquityPolicy;
}

export interface NewEquity {
  readonly points: EquityPoints;
  readonly basedOn: string;
  readonly reason: string;
}

/** What clearing adds to scores for the sake of equity, as people have decided it. */
@Injectable()
export class EquityService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RulesInForce,
    private readonly published: PublishedRules,
    private readonly due: ClearingDue,
  ) {}

  async view(): Promise<EquityView> {
    const { manager } = this.work;
    return {
      inForce: (await this.rules.read(manager)).equity,
      published: await this.published.history(manager, 'equity', TOLD),
      initial: EQUITY_POLICY,
    };
  }

  /**
   * Puts other equity terms in force and has all cleared by them.
   *
   * @throws Refused `equity-policy` naming each number; `changed-meanwhile`
   */
  async publish(equity: NewEquity, caller: Caller): Promise<EquityView> {
    await this.work.run((transaction) => this.publishIn(transaction, equity, caller));
    return this.view();
  }

  /** @throws Refused `changed-meanwhile` where another version is in force */
  assertInForce({ manager }: Transaction, version: string): Promise<void> {
    return this.published.assertInForce(manager, 'equity', { version, initial: EQUITY_POLICY.version });
  }

  /** @throws Refused `equity-policy`, `changed-meanwhile` */
  async publishIn(
    transaction: Transaction,
    { points, basedOn, reason }: NewEquity,
    { userId }: Caller,
  ): Promise<void> {
    assertEquityPolicy({ version: basedOn, ...points });
    const { number, version } = await this.published.publish(
      transaction,
      { kind: 'equity', value: points, reason, publishedBy: userId },
      { version: basedOn, initial: EQUITY_POLICY.version },
    );
    transaction.append(
      { id: EQUITY_ID, version: number },
      happened(EquityPublished, { equity: { id: EQUITY_ID, version: number, name: version, ...points } }),
    );
    this.due.markAll(transaction);
  }
}
