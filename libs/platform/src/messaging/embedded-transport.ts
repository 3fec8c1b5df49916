import { publisherOf } from '@mutua/contracts';
import type { Logger } from 'pino';
import { LogReader } from '../event-log/log-reader.js';
import { ReaderLoop } from '../event-log/reader-loop.js';
import { EventHandling, type MarkProgress } from './event-handling.js';
import type { EventSignals } from './event-signals.js';
import { receivingReader } from './reader-names.js';
import { EventTransport, type ListeningContext, type Reception } from './event-transport.js';

/** Every listening context reads the logs of the others in the database they share; no broker is needed. */
export class EmbeddedTransport extends EventTransport {
  constructor(
    private readonly databaseUrl: string,
    private readonly signals: EventSignals,
    private readonly logger: Logger,
  ) {
    super();
  }

  async receive(context: ListeningContext): Promise<Reception> {
    const logger = this.logger.child({ context: context.name });
    const handling = new EventHandling(context, this.signals, logger);
    const publishers = new Set([...context.reactions.keys()].map(publisherOf));
    const readers = [...publishers].map((publisher) => new LogReader(context.dataSource, publisher));
    const loop = new ReaderLoop(
      receivingReader(context.name),
      this.databaseUrl,
      context.dataSource,
      readers,
      async (reader, { entries }) => {
        const concerning = entries.filter(({ head }) => context.reactions.has(head.type));
        const marks = concerning.map(
          (entry): MarkProgress =>
            ({ manager }) =>
              reader.moveTo(manager, entry),
        );
        await handling.handleTogether(
          concerning.map(({ event }) => event),
          marks,
        );
        const last = entries.at(-1);
        if (last && last !== concerning.at(-1)) await reader.moveSoonTo(last);
      },
      logger,
    );
    await loop.start();
    return {
      get troubles() {
        return loop.healthy ? [] : ['events are not being received'];
      },
      remarks: [],
      backlog: () =>
        Promise.all(
          readers.map(async (reader) => ({
            publisher: reader.publisher,
            waiting: (await reader.waiting()).events,
          })),
        ),
      outbox: async () => null,
      stop: () => loop.stop(),
    };
  }
}
