/** Work that time brings about: deadlines, reminders, expiry. It may run late or twice, and must be idempotent. */
export interface RecurringJob {
  /** How often it runs, in milliseconds. */
  readonly everyMs: number;
  run(): Promise<void>;
}
