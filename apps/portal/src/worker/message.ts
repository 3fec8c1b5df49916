/** What a page asks of the worker: to keep what is needed to go on without a line. */
export interface KeepMessage {
  readonly type: 'keep';
  readonly language: string;
  /** Addresses of the code lists without which nothing can be written. */
  readonly codes: readonly string[];
}
