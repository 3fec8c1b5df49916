import type { EntitySchema, EntityManager, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm';
import { Refused, type Decision } from '../decision/index.js';
import type { Transaction } from './transaction.js';

export interface Aggregate {
  readonly id: string;
  readonly version: number;
}

/** Loads, changes and stores one kind of aggregate; every change is checked against the version the caller saw. */
export class AggregateStore<State extends Aggregate> {
  constructor(
    private readonly schema: EntitySchema<State>,
    private readonly thing: string,
  ) {}

  /** @throws Refused `not-found` */
  async get(manager: EntityManager, id: string): Promise<State> {
    const found = await manager.findOne(this.schema, { where: { id } as FindOptionsWhere<State> });
    if (!found) throw Refused.notFound(this.thing, id);
    return found;
  }

  /** Stores the first state and its event. */
  create(transaction: Transaction, decision: Decision<State>): State {
    const [sql, parameters] = transaction.manager
      .createQueryBuilder()
      .insert()
      .into(this.schema)
      .values(decision.state as QueryDeepPartialEntity<State>)
      .getQueryAndParameters();
    transaction.add({ sql, parameters });
    if (decision.event) transaction.append(decision.state, decision.event);
    return decision.state;
  }

  /**
   * Locks the aggregate, decides, stores the next state and its event. A decision that returns the very state it was
   * given changes nothing.
   *
   * @param expectedVersion what the caller saw, or null for the system's own changes
   * @throws Refused `not-found`, `changed-meanwhile`, and whatever the decision refuses
   */
  async change(
    transaction: Transaction,
    id: string,
    expectedVersion: number | null,
    decide: (state: State) => Decision<State>,
  ): Promise<State> {
    const { manager } = transaction;
    const state = await manager.findOne(this.schema, {
      where: { id } as FindOptionsWhere<State>,
      lock: { mode: 'pessimistic_write' },
    });
    if (!state) throw Refused.notFound(this.thing, id);
    if (expectedVersion !== null) this.assertVersion(state, expectedVersion);
    const decision = decide(state);
    if (decision.state === state) return state;
    await manager.update(this.schema, { id }, decision.state as QueryDeepPartialEntity<State>);
    if (decision.event) transaction.append(decision.state, decision.event);
    return decision.state;
  }

  private assertVersion(state: State, expected: number): void {
    if (state.version === expected) return;
    throw new Refused(
      'precondition',
      'changed-meanwhile',
      `The ${this.thing} was changed meanwhile: you saw version ${expected}, it is now at version ${state.version}. Load it again and decide anew.`,
    );
  }
}
