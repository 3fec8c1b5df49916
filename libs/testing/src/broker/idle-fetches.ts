import Broker from 'kafkajs/src/broker/index.js';

/** How members that live and do nothing come by that. */
export type Idleness =
  /** The answer to a fetch does not come until all is put back. */
  | 'no answer'
  /** Fetches are answered, and what they bring is passed on to nobody. */
  | 'nothing passed on';

/**
 * From its next fetch on every member in this process lives and reads nothing.
 *
 * @returns puts everything back; and when the first of such fetches was made
 */
export function idleFetches(idleness: Idleness): {
  readonly begun: Promise<void>;
  readonly undo: () => void;
} {
  const { fetch } = Broker.prototype;
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const begun = new Promise<void>((resolve) => {
    Broker.prototype.fetch = function idly(this: Broker, request) {
      resolve();
      // a client that waited for ever would never stop, and keep the process
      if (idleness === 'no answer') return released.then(() => fetch.call(this, request));
      return emptied(fetch.call(this, request));
    };
  });
  const undo = () => {
    Broker.prototype.fetch = fetch;
    release();
  };
  return { begun, undo };
}

async function emptied(fetched: ReturnType<Broker['fetch']>): ReturnType<Broker['fetch']> {
  return { ...(await fetched), responses: [] };
}
