/** A real server for tests, which can fail on demand unless it is somebody else's. */
export interface TestServer {
  /** `host:port` or a URL; it stays the same over stops and starts. */
  readonly address: string;
  /** False for a server that the environment names: it is not ours to stop. */
  readonly ours: boolean;
  /** Takes it away; what it has stored stays. */
  stop(): Promise<void>;
  /** Brings it back at the same address with what it had stored. */
  start(): Promise<void>;
  /** Ends it and removes what it has stored. */
  remove(): Promise<void>;
}

/** A server that somebody else runs. */
export function foreignServer(address: string): TestServer {
  const notOurs = async () => {
    throw new Error(`The server at ${address} is not ours to stop; this test needs one of its own.`);
  };
  return { address, ours: false, stop: notOurs, start: notOurs, remove: async () => undefined };
}
