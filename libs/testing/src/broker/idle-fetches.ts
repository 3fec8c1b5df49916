import Broker from 'kafkajs/src/broker/index.js';

/** How members that live and do nothing come by that. */
export type Idleness =
  /** The broker's answer to a fetch never comes. */
  | 'no answer'
  /** Fetches are answered, and what they bring is passed on to nobody. */
  | 'nothing passed on';

/**
 * From now on every member in this process lives and reads nothing.
 *
 * @returns puts everything back
 */
export function idleFetches(idleness: Idleness): () => void {
  const { fetch } = Broker.prototype;
  Broker.prototype.fetch = function idly(this: Broker, request) {
    return idleness === 'no answer' ? new Promise(() => undefined) : emptied(fetch.call(this, request));
  };
  return () => void (Broker.prototype.fetch = fetch);
}

async function emptied(fetched: ReturnType<Broker['fetch']>): ReturnType<Broker['fetch']> {
  return { ...(await fetched), responses: [] };
}
