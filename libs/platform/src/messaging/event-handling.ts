import type { EventEnvelope } from '@mutua/contracts';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { runWithProvenance, traceparentFrom } from '../observability/provenance.js';
import type { Transaction, UnitOfWork } from '../persistence/index.js';
import { checkPayload, MalformedEvent } from './check-payload.js';
import { buryEvent } from './dead-letters.js';
import { enterInbox } from './inbox.js';
import type { Reactions } from './reaction.js';

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 20;

/** Marks the reader's or the consumer's progress in the transaction that handled the event. */
export type MarkProgress = (transaction: Transaction) => Promise<void>;

/**
 * Hands one event to the reaction of a context: checks its payload, runs the reaction in one transaction with its inbox
 * row and the progress mark, tries again with growing pauses, and at last moves it to the dead letters so that the
 * events behind it go on. Both transports call this; nothing in it knows which one.
 */
export class EventHandling {
  constructor(
    private readonly reactions: Reactions,
    private readonly work: UnitOfWork,
    private readonly logger: Logger,
  ) {}

  /** @throws when even burying the event fails (the database is away): the caller must not go past it */
  async handle(event: EventEnvelope, markProgress: MarkProgress): Promise<void> {
    const match = this.reactions.get(event.type);
    if (!match) return;
    const provenance = { actor: null, traceparent: traceparentFrom(event.traceparent) };
    await runWithProvenance(provenance, () => this.attempt(event, match, markProgress));
  }

  private async attempt(
    event: EventEnvelope,
    {
      consumer,
      reaction,
    }: { consumer: string; reaction: NonNullable<ReturnType<Reactions['get']>>['reaction'] },
    markProgress: MarkProgress,
  ): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const checked = await checkPayload(event);
        await this.work.run(async (transaction) => {
          if (await enterInbox(transaction, consumer, event.id)) await reaction.react(checked, transaction);
          await markProgress(transaction);
        });
        return;
      } catch (error) {
        const hopeless = error instanceof MalformedEvent || attempt === ATTEMPTS;
        this.logger.warn(
          { err: error, consumer, eventId: event.id, type: event.type, attempt },
          'reaction failed',
        );
        if (hopeless) {
          await this.work.run(async (transaction) => {
            await buryEvent(transaction, { consumer, event, error, attempts: attempt });
            await markProgress(transaction);
          });
          this.logger.error(
            { consumer, eventId: event.id, type: event.type },
            'event moved to the dead letters',
          );
          return;
        }
        await delay(FIRST_PAUSE_MS * 2 ** attempt);
      }
    }
  }
}
