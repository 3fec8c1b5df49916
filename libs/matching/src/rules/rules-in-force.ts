import { Injectable } from '@nestjs/common';
import { dayOf } from '@mutua/platform/clock';
import type { EntityManager } from 'typeorm';
import { EQUITY_POLICY, type EquityPolicy } from '../clearing/index.js';
import { ratesOn, type ReferenceRate } from '../criteria/reference-rates.js';
import { DEFAULT_WEIGHTS, weightsOf, type Weights } from '../criteria/weights.js';
import { TextMeanings } from '../embeddings/text-meanings.js';
import type { MatchingContext } from '../filters/matching-context.js';
import { policyOn } from '../matching-policy.js';
import { PublishedRules, type RuleKind } from './published-rules.js';

/** The currency to which reference rates are told. */
export const BASE_CURRENCY = 'USD';

/** What is judged and cleared by. */
export interface Rules {
  readonly weights: Weights;
  readonly equity: EquityPolicy;
  /** All rates that were ever entered. */
  readonly rates: readonly ReferenceRate[];
}

/**
 * The rules that hold at the moment, as a transaction sees them. They are read anew only when somebody has published others;
 * whoever did so, in whichever instance.
 */
@Injectable()
export class RulesInForce {
  private known: { readonly numbers: Readonly<Record<RuleKind, number>>; readonly rules: Rules } | null =
    null;
  private judged: { readonly rules: Rules; readonly context: MatchingContext } | null = null;

  constructor(
    private readonly published: PublishedRules,
    private readonly meanings: TextMeanings,
  ) {}

  async read(manager: EntityManager): Promise<Rules> {
    const numbers = await this.published.numbers(manager);
    if (this.known && isSame(this.known.numbers, numbers)) return this.known.rules;
    const rules = await this.readAll(manager);
    this.known = { numbers, rules };
    return rules;
  }

  /** By what a pair is judged at an instant: the same rules and the same day give the very same context. */
  async judgement(manager: EntityManager, now: Date): Promise<MatchingContext> {
    const rules = await this.read(manager);
    const day = dayOf(now);
    if (this.judged?.rules === rules && this.judged.context.on === day) return this.judged.context;
    const context = policyOn(day, {
      weights: rules.weights,
      rates: ratesOn(BASE_CURRENCY, rules.rates, day),
      embeddings: this.meanings.embeddings,
    });
    this.judged = { rules, context };
    return context;
  }

  private async readAll(manager: EntityManager): Promise<Rules> {
    const weights = await this.published.newest<Weights['of']>(manager, 'weights');
    const equity = await this.published.newest<Omit<EquityPolicy, 'version'>>(manager, 'equity');
    return {
      weights: weights ? weightsOf(weights.version, weights.value) : DEFAULT_WEIGHTS,
      equity: equity ? { ...equity.value, version: equity.version } : EQUITY_POLICY,
      rates: await manager.query<ReferenceRate[]>(
        `SELECT currency, on_day AS "on", per_base AS "perBase", source FROM reference_rate ORDER BY currency, on_day`,
      ),
    };
  }
}

function isSame(a: Readonly<Record<RuleKind, number>>, b: Readonly<Record<RuleKind, number>>): boolean {
  return a.weights === b.weights && a.equity === b.equity && a.rates === b.rates;
}
