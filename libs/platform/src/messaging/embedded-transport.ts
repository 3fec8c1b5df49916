import { publisherOf } from '@mutua/contracts';
import type { Logger } from 'pino';
import { LogReader } from '../event-log/log-reader.js';
import { ReaderLoop } from '../event-log/reader-loop.js';
import { EventHandling } from './event-handling.js';
import { EventTransport, type ListeningContext, type Reception } from './event-transport.js';

/** Every listening context reads the logs of the others in the database they share; no broker is needed. */
export class EmbeddedTransport extends EventTransport {
  constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {
    super();
  }

  async receive(context: ListeningContext): Promise<Reception> {
    const logger = this.logger.child({ context: context.name });
    const handling = new EventHandling(context.reactions, context.work, logger);
    const publishers = new Set([...context.reactions.keys()].map(publisherOf));
    const readers = [...publishers].map((publisher) => new LogReader(context.dataSource, publisher));
    const loop = new ReaderLoop(
      `${context.name} reads the event logs`,
      this.databaseUrl,
      readers,
      async (reader, batch) => {
        for (const entry of batch.entries) {
          await handling.handle(entry.event, ({ manager }) => reader.moveTo(manager, entry));
        }
        const last = batch.entries.at(-1);
        if (last) await reader.moveTo(context.dataSource.manager, last);
      },
      logger,
    );
    loop.start();
    return {
      get healthy() {
        return loop.healthy;
      },
      backlog: () =>
        Promise.all(
          readers.map(async (reader) => ({ publisher: reader.publisher, waiting: await reader.backlog() })),
        ),
      stop: () => loop.stop(),
    };
  }
}
