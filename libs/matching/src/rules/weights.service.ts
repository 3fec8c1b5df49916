import { Injectable } from '@nestjs/common';
import { WeightsPublished } from '@mutua/contracts';
import type { Caller } from '@mutua/platform/auth';
import { happened, Refused } from '@mutua/platform/decision';
import { UnitOfWork, type Transaction } from '@mutua/platform/persistence';
import { DEFAULT_WEIGHTS, problemsOfWeights, type Weights } from '../criteria/weights.js';
import { PublishedRules, type Published } from './published-rules.js';
import { Rejudging, type RejudgingProgress } from './rejudging.js';
import { RulesInForce } from './rules-in-force.js';

/** The one aggregate of this kind: the weights of this installation. */
export const WEIGHTS_ID = '00000000-0000-4000-8000-0000000000f1';
const TOLD = 20;

export interface WeightsView {
  readonly inForce: Weights;
  /** The newest first; empty while those of the code hold. */
  readonly published: readonly Published<Weights['of']>[];
  /** Those of the code. */
  readonly initial: Weights;
  readonly rejudging: RejudgingProgress | null;
}

export interface NewWeights<Of = Weights['of']> {
  readonly of: Of;
  readonly basedOn: string;
  readonly reason: string;
}

/** What each criterion counts, as people have decided it. */
@Injectable()
export class WeightsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RulesInForce,
    private readonly published: PublishedRules,
    private readonly rejudging: Rejudging,
  ) {}

  async view(): Promise<WeightsView> {
    const { manager } = this.work;
    return {
      inForce: (await this.rules.read(manager)).weights,
      published: await this.published.history(manager, 'weights', TOLD),
      initial: DEFAULT_WEIGHTS,
      rejudging: await this.rejudging.progress(manager),
    };
  }

  /**
   * Puts other weights in force and has all open needs judged by them. What was judged before keeps the weights that it was
   * judged by.
   *
   * @throws Refused `invalid-weights` naming each criterion; `changed-meanwhile`
   */
  async publish(
    weights: NewWeights<Readonly<Record<string, unknown>>>,
    caller: Caller,
  ): Promise<WeightsView> {
    assertWeights(weights.of);
    const { of } = weights;
    await this.work.run((transaction) => this.publishIn(transaction, { ...weights, of }, caller));
    return this.view();
  }

  /** @throws Refused `changed-meanwhile` where another version is in force */
  assertInForce({ manager }: Transaction, version: string): Promise<void> {
    return this.published.assertInForce(manager, 'weights', { version, initial: DEFAULT_WEIGHTS.version });
  }

  /** @throws Refused `changed-meanwhile` */
  async publishIn(
    transaction: Transaction,
    { of, basedOn, reason }: NewWeights,
    { userId }: Caller,
  ): Promise<void> {
    const { number, version } = await this.published.publish(
      transaction,
      { kind: 'weights', value: of, reason, publishedBy: userId },
      { version: basedOn, initial: DEFAULT_WEIGHTS.version },
    );
    transaction.append(
      { id: WEIGHTS_ID, version: number },
      happened(WeightsPublished, { weights: { id: WEIGHTS_ID, version: number, name: version, of } }),
    );
    await this.rejudging.begin(transaction);
  }
}

/**
 * @param at the JSON pointer of the weights in what was sent
 * @throws Refused `invalid-weights`
 */
export function assertWeights(
  of: Readonly<Record<string, unknown>>,
  at = '/of',
): asserts of is Weights['of'] {
  const problems = problemsOfWeights(of);
  if (problems.length === 0) return;
  throw new Refused(
    'invalid',
    'invalid-weights',
    `These are no weights: ${problems.map(({ detail }) => detail).join('; ')}.`,
    problems.map(({ criterion, detail }) => ({
      pointer: criterion === null ? at : `${at}/${criterion}`,
      detail,
    })),
  );
}
