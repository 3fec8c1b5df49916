import type { EntityManager, EntitySchema } from 'typeorm';
import { Refused, type Decision } from '../decision/index.js';
import { Table } from './table.js';
import type { Transaction } from './transaction.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface Aggregate {
  readonly id: string;
  readonly version: number;
}

/** Loads, changes and stores one kind of aggregate; every change is checked against the version the caller saw. */
export class AggregateStore<State extends Aggregate> {
  private readonly table: Table<State>;

  constructor(
    schema: EntitySchema<State>,
    private readonly thing: string,
  ) {
    this.table = new Table(schema);
  }

  /** @throws Refused `not-found` */
  async get(manager: EntityManager, id: string): Promise<State> {
    return this.orRefuse(await this.table.find(manager, id), id);
  }

  /** Stores the first state and its event. */
  create(transaction: Transaction, decision: Decision<State>): State {
    transaction.add(this.table.insert(transaction, decision.state));
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
    const state = this.orRefuse(await this.table.find(transaction.manager, id, true), id);
    if (expectedVersion !== null) this.assertVersion(state, expectedVersion);
    const decision = decide(state);
    if (decision.state === state) return state;
    const { sql, parameters } = this.table.update(transaction.manager, decision.state);
    await transaction.manager.query(sql, [...parameters]);
    if (decision.event) transaction.append(decision.state, decision.event);
    return decision.state;
  }

  /** Changes several by the passing of time, each in a transaction of its own, so that one failure is only its own. */
  async changeEach(
    work: UnitOfWork,
    found: readonly Pick<State, 'id'>[],
    decide: (state: State, now: Date) => Decision<State>,
  ): Promise<void> {
    for (const { id } of found) {
      await work.run((transaction) =>
        this.change(transaction, id, null, (state) => decide(state, transaction.now)),
      );
    }
  }

  private orRefuse(state: State | null, id: string): State {
    if (!state) throw Refused.notFound(this.thing, id);
    return state;
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
