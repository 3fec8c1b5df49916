import Broker from 'kafkajs/src/broker/index.js';

/** How members that live and do nothing come by that. */
export type Idleness =
  /** The broker's answer to a fetch never comes. */
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
  const begun = new Promise<void>((resolve) => {
    Broker.prototype.fetch = function idly(this: Broker, request) {
      resolve();
      return idleness === 'no answer' ? new Promise(() => undefined) : emptied(fetch.call(this, request));
    };
  });
  return { begun, undo: () => void (Broker.prototype.fetch = fetch) };
}

async function emptied(fetched: ReturnType<Broker['fetch']>): ReturnType<Broker['fetch']> {
  return { ...(await fetched), responses: [] };
}
