import type { History } from './history.js';
import type { Stage } from './stage.js';

/** What a fault has at hand. */
export interface Scene {
  readonly stage: Stage;
  readonly history: History;
  /** From 0 to 1, by the run's seed. */
  readonly random: () => number;
  /** Sends submissions that were held back for this moment of the fault, and waits until half of them are accepted. */
  sendMore(): Promise<void>;
}

/** One thing that goes wrong while submissions come in. */
export interface Fault {
  readonly name: string;
  /** Before the submissions of its part of the run. */
  prepare?(scene: Scene): Promise<void>;
  /**
   * Amid them, at a moment that chance gives.
   *
   * @returns what was seen, for the log of the run
   * @throws Error when the services did not bear it as promised
   */
  strike(scene: Scene): Promise<string>;
  /** After them. */
  mend?(scene: Scene): Promise<string>;
}
