import type { Socket } from 'node:net';
import pg from 'pg';
import { currentReader, type DatabaseReader } from './database-reader.js';

/** Longer ones are lists of rows, hardly two of which have the same length. */
const LONGEST = 6_000;
/** Each takes memory in every connection of the server. */
const MOST = 300;

const seen = new Set<string>();
const names = new Map<string, string>();

const TELL_READER = {
  name: 'mutua_reader',
  text: `SELECT set_config('mutua.reader', $1, false), set_config('mutua.organisations', $2, false),
                set_config('mutua.people', $3, false)`,
};
const ENDS_TRANSACTION = /^\s*(COMMIT|ROLLBACK)/i;

type Send = (...args: readonly unknown[]) => unknown;

/**
 * PostgreSQL's client, which has the server prepare a statement that comes again: parsing and planning it anew costs more
 * than most of ours take to run (PostgreSQL Documentation, PREPARE). What is asked in one turn of the event loop is sent
 * together.
 *
 * It also tells the server who asks, by which row-level security goes, whenever that is somebody else than before on this
 * connection: just ahead of the statement, in the same round trip.
 */
export class PreparingClient extends pg.Client {
  private told: DatabaseReader | null = null;
  private toldInTransaction = false;
  private gathering = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as Send;
    this.query = ((query: unknown, values: unknown, ...rest: readonly unknown[]) => {
      this.gather();
      const telling = this.tell(send);
      const name = typeof query === 'string' && Array.isArray(values) ? nameOf(query) : undefined;
      const answer = send(name === undefined ? query : { name, text: query }, values, ...rest);
      if (typeof query === 'string') this.follow(query);
      return telling && answer instanceof Promise ? afterwards(telling, answer) : answer;
    }) as typeof this.query;
  }

  private gather(): void {
    if (this.gathering) return;
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Socket } }).connection;
    this.gathering = true;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }

  /** @returns null if the server knows already */
  private tell(send: Send): Promise<unknown> | null {
    const reader = currentReader();
    if (this.told !== null && isSame(this.told, reader)) return null;
    this.told = reader;
    this.toldInTransaction = true;
    const { kind, organisations, people } = reader;
    const telling = send(TELL_READER, [kind, organisations.join(','), people.join(',')]) as Promise<unknown>;
    telling.catch(() => (this.told = null));
    return telling;
  }

  /** What was told in a transaction is forgotten with it if it is rolled back, which COMMIT may come to. */
  private follow(query: string): void {
    if (query === 'BEGIN' || query.startsWith('START TRANSACTION')) this.toldInTransaction = false;
    else if (ENDS_TRANSACTION.test(query) && this.toldInTransaction) this.told = null;
  }
}

/** Whoever is not known to have been told is given no answer. */
async function afterwards(telling: Promise<unknown>, answer: Promise<unknown>): Promise<unknown> {
  const [, result] = await Promise.all([telling, answer]);
  return result;
}

function isSame(one: DatabaseReader, other: DatabaseReader): boolean {
  return (
    one === other ||
    (one.kind === other.kind &&
      one.organisations.join() === other.organisations.join() &&
      one.people.join() === other.people.join())
  );
}

/** The name of a statement from the second time on that it comes. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || text.length > LONGEST || names.size === MOST) return known;
  if (!seen.delete(text)) {
    if (seen.size === MOST) seen.clear();
    seen.add(text);
    return undefined;
  }
  const name = `mutua_${names.size}`;
  names.set(text, name);
  return name;
}
