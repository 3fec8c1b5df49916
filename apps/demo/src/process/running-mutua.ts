/** How a Mutua ended, and what it said of it. */
export interface HowItEnded {
  readonly code: number | null;
  readonly complaints: string;
}

/** A Mutua that the demo started, in one process or in several. */
export interface RunningMutua {
  readonly origin: string;
  /** Holds the signing key. */
  readonly dataDirectory: string;
  /** In a sentence, how it runs. */
  readonly describe: string;
  /** Resolves when it has ended, or a part of it. */
  readonly ended: Promise<HowItEnded>;
  stop(): Promise<HowItEnded>;
}
