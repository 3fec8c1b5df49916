import { randomUUID } from 'node:crypto';
import type { EventEnvelope } from '@mutua/contracts';
import type { DomainEvent } from '@mutua/platform/decision';
import type { EventTransport } from '@mutua/platform/messaging';
import { openPublishingLog, type PublishingLog } from '@mutua/platform/event-log';

/** Publishes events as another context would, into that context's event log in the same database. */
export class TestPublisher {
  private readonly logs = new Map<string, Promise<PublishingLog>>();

  /** @param transport sends on what is published, where readers cannot see the database */
  constructor(
    private readonly databaseUrl: string,
    private readonly transport?: EventTransport,
  ) {}

  /** Makes the logs of the contexts that are not running themselves, before anybody reads them. */
  async prepare(...contexts: string[]): Promise<void> {
    for (const context of contexts) {
      const log = openPublishingLog(context, this.databaseUrl, this.transport);
      this.logs.set(context, log);
      await log;
    }
  }

  /** @returns the event as it was stored */
  async publish(event: DomainEvent, about: { id: string; version: number }): Promise<EventEnvelope> {
    const context = event.definition.type.split('.')[0] ?? '';
    const log = await this.logs.get(context);
    if (!log) throw new Error(`Prepare the log of ${context} first.`);
    return log.append(about, event);
  }

  async close(): Promise<void> {
    for (const log of this.logs.values()) await (await log).close();
  }
}

export function newTestId(): string {
  return randomUUID();
}
