import { Injectable } from '@nestjs/common';
import { dayOf } from '@mutua/platform/clock';
import { Refused } from '@mutua/platform/decision';
import type { Transaction } from '@mutua/platform/persistence';
import type { EntityManager } from 'typeorm';

export type RuleKind = 'weights' | 'equity' | 'rates';

/** One publication; rules that nobody has published hold from the code, as number 0. */
export interface Published<Value> {
  readonly number: number;
  readonly version: string;
  readonly value: Value;
  readonly reason: string;
  readonly publishedBy: string | null;
  readonly publishedAt: Date;
}

export interface Publication<Value> {
  readonly kind: RuleKind;
  readonly value: Value;
  readonly reason: string;
  /** Null where the system did. */
  readonly publishedBy: string | null;
}

const SELECTED = `number::int, version, value, reason, published_by AS "publishedBy", published_at AS "publishedAt"`;

/** Keeps every version of the rules that people have published; the newest of a kind is in force. */
@Injectable()
export class PublishedRules {
  /** @returns null before the first */
  async newest<Value>(manager: EntityManager, kind: RuleKind): Promise<Published<Value> | null> {
    const [newest] = await this.history<Value>(manager, kind, 1);
    return newest ?? null;
  }

  /** The newest first. */
  history<Value>(manager: EntityManager, kind: RuleKind, most: number): Promise<Published<Value>[]> {
    return manager.query<Published<Value>[]>(
      `SELECT ${SELECTED} FROM published_rules WHERE kind = $1 ORDER BY number DESC LIMIT $2`,
      [kind, most],
    );
  }

  /** The newest number of each kind; 0 before the first. One small statement: it is asked before every judgement. */
  async numbers(manager: EntityManager): Promise<Readonly<Record<RuleKind, number>>> {
    const newest = (kind: RuleKind) =>
      `coalesce((SELECT max(number)::int FROM published_rules WHERE kind = '${kind}'), 0) AS ${kind}`;
    const [row] = await manager.query<Record<RuleKind, number>[]>(
      `SELECT ${newest('weights')}, ${newest('equity')}, ${newest('rates')}`,
    );
    return row ?? { weights: 0, equity: 0, rates: 0 };
  }

  /**
   * Publishes a version; its name is the day and its number.
   *
   * @param basedOn the version that it was made from; left out where it replaces whatever is there
   * @throws Refused `changed-meanwhile`
   */
  async publish<Value>(
    { manager, now }: Transaction,
    { kind, value, reason, publishedBy }: Publication<Value>,
    basedOn?: { readonly version: string; readonly initial: string },
  ): Promise<Published<Value>> {
    if (basedOn) await this.assertInForce(manager, kind, basedOn);
    else await this.lock(manager);
    const [next] = await manager.query<{ number: string }[]>(
      `SELECT nextval('published_rules_number') AS number`,
    );
    const number = Number(next?.number);
    const published = {
      number,
      version: `${dayOf(now)}/${number}`,
      value,
      reason,
      publishedBy,
      publishedAt: now,
    };
    await manager.query(
      `INSERT INTO published_rules (number, kind, version, value, reason, published_by, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [number, kind, published.version, JSON.stringify(value), reason, publishedBy, now],
    );
    return published;
  }

  /**
   * Holds that a version is in force, and stays so until the transaction ends.
   *
   * @throws Refused `changed-meanwhile`
   */
  async assertInForce(
    manager: EntityManager,
    kind: RuleKind,
    { version, initial }: { readonly version: string; readonly initial: string },
  ): Promise<void> {
    await this.lock(manager);
    const inForce = (await this.newest(manager, kind))?.version ?? initial;
    if (inForce === version) return;
    throw new Refused(
      'precondition',
      'changed-meanwhile',
      `Others were published meanwhile: yours are based on version ${version}, and ${inForce} is in force. Load them again and decide anew.`,
      [{ pointer: '/basedOn', detail: `the version in force, ${inForce}` }],
    );
  }

  private lock(manager: EntityManager): Promise<unknown> {
    return manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('published_rules', 0))`);
  }
}
