import type { KafkaMessage } from 'kafkajs';

/** Records of one partition, in their order. */
export interface Part {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly KafkaMessage[];
  /** Whether there is still somebody to tell that they have been handled. */
  readonly isWanted: () => boolean;
}

interface WaitingPart<T> {
  readonly part: Part;
  readonly done: (result: T) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Has parts of several partitions handled together, up to a number of records. kafkajs hands over what a fetch brought
 * partition by partition; a transaction for each would cost several times what a common one does. What arrives meanwhile
 * waits and shares the next: one set of parts is handled at a time.
 */
export class PartsTogether<T> {
  private waiting: WaitingPart<T>[] = [];
  private busy = false;

  constructor(
    private readonly most: number,
    private readonly handle: (parts: readonly Part[]) => Promise<T>,
  ) {}

  /** Resolves to what the handling of the part and others with it resolved to. */
  add(part: Part): Promise<T> {
    return new Promise((done, failed) => {
      this.waiting.push({ part, done, failed });
      if (this.busy) return;
      this.busy = true;
      // what is handed over in the same turn comes along
      queueMicrotask(() => void this.handleWaiting());
    });
  }

  private async handleWaiting(): Promise<void> {
    while (this.waiting.length > 0) {
      const some = this.takeSome();
      try {
        const result = await this.handle(some.map(({ part }) => part));
        for (const { done } of some) done(result);
      } catch (error) {
        for (const { failed } of some) failed(error);
      }
    }
    this.busy = false;
  }

  private takeSome(): WaitingPart<T>[] {
    let records = 0;
    const tooMany = this.waiting.findIndex(({ part }, index) => {
      records += part.messages.length;
      return index > 0 && records > this.most;
    });
    return this.waiting.splice(0, tooMany === -1 ? this.waiting.length : tooMany);
  }
}
