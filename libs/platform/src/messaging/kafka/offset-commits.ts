import type { EachBatchPayload } from 'kafkajs';
import type { Logger } from 'pino';

/** A commit holds up the fetch behind it on the connection, so that many batches share one. */
const COMMIT_WITHIN_MS = 500;

type Batch = Pick<EachBatchPayload, 'commitOffsetsIfNecessary' | 'uncommittedOffsets' | 'isRunning'>;

/**
 * Tells the broker how far a member of a consumer group has come, behind its work. What a crash leaves untold comes again to
 * whoever takes over, and the inbox knows it.
 */
export class OffsetCommits {
  private due: { readonly batch: Batch; readonly timer: NodeJS.Timeout } | null = null;
  private committing: Promise<void> | null = null;

  constructor(private readonly logger: Logger) {}

  /** Has the offsets committed soon that the batch, or another, has resolved. */
  soon(batch: Batch): void {
    this.due ??= { batch, timer: setTimeout(() => void this.now(), COMMIT_WITHIN_MS) };
  }

  /** Resolves when what was resolved is committed, or could not be: it is then tried again while the member runs. */
  async now(): Promise<void> {
    await this.committing;
    if (!this.due) return;
    const { batch, timer } = this.due;
    clearTimeout(timer);
    this.due = null;
    // in one request for all partitions
    this.committing = batch
      .commitOffsetsIfNecessary(batch.uncommittedOffsets())
      .catch((error: unknown) => {
        this.logger.debug({ err: error }, 'offsets could not be committed');
        if (batch.isRunning()) this.soon(batch);
      })
      .finally(() => {
        this.committing = null;
      });
    await this.committing;
  }
}
