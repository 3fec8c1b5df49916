/** A server that tests need, and where it came from. */
export interface Provided<S> {
  readonly server: S;
  readonly from: string;
}

/** One way to come by a server. */
export interface Way<S> {
  /** As in "Kafka from Docker". */
  readonly from: string;
  /** @throws Error whose message says why this way is closed */
  open(): Promise<S>;
}

/** No way led to the server; the message says for each why not. */
export class NotProvided extends Error {
  override readonly name = 'NotProvided';
}

/**
 * Tries the ways in their order.
 *
 * @throws NotProvided
 */
export async function provide<S>(what: string, ways: readonly Way<S>[]): Promise<Provided<S>> {
  const closed: string[] = [];
  for (const { from, open } of ways) {
    try {
      return { server: await open(), from };
    } catch (error) {
      closed.push(`from ${from}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  throw new NotProvided(`${what} cannot be had (${closed.join('; ')})`);
}

/** The way of an environment variable; it is closed when the variable is not set. */
export function fromEnvironment<S>(variable: string, use: (value: string) => S): Way<S> {
  return {
    from: `the environment (${variable})`,
    open: async () => {
      const value = process.env[variable];
      if (!value) throw new Error('it is not set');
      return use(value);
    },
  };
}
