import type { EventEnvelope } from '@mutua/contracts';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { runWithProvenance, traceparentFrom, type Provenance } from '../observability/provenance.js';
import type { Transaction, UnitOfWork } from '../persistence/index.js';
import { checkPayload, MalformedEvent } from './check-payload.js';
import { buryEvent, type Burial } from './dead-letters.js';
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
    /** Hears of every event that was moved to the dead letters, after the commit. */
    private readonly onBuried: (burial: Burial) => Promise<void> = async () => undefined,
  ) {}

  /**
   * Hands several events over in one transaction: one commit for all. When one of them fails, nothing of it stays and
   * they are handed over one by one, so that the failure is only its own.
   *
   * @param marksProgress what marks that the event of the same place in the list is behind us
   */
  async handleTogether(
    events: readonly EventEnvelope[],
    marksProgress: readonly MarkProgress[],
  ): Promise<void> {
    const last = marksProgress.at(-1);
    if (!last) return;
    try {
      const matched = events.flatMap((event) => {
        const match = this.reactions.get(event.type);
        return match ? [{ event, ...match }] : [];
      });
      const checked = await Promise.all(
        matched.map(async ({ event, ...match }) => ({ event: await checkPayload(event), ...match })),
      );
      await this.work.run(async (transaction) => {
        const entries = checked.map(({ consumer, event }) => ({ consumer, eventId: event.id }));
        const unhandled = new Set((await enterInbox(transaction, entries)).map(({ eventId }) => eventId));
        for (const { event, reaction } of checked) {
          // a second delivery may be in this very batch
          if (!unhandled.delete(event.id)) continue;
          await runWithProvenance(provenanceOf(event), () => reaction.react(event, transaction));
        }
        await last(transaction);
      });
    } catch (error) {
      this.logger.debug(
        { err: error, events: events.length },
        'a batch failed; its events are handled one by one',
      );
      for (const [index, event] of events.entries()) await this.handle(event, marksProgress[index] ?? last);
    }
  }

  /** @throws when even burying the event fails (the database is away): the caller must not go past it */
  async handle(event: EventEnvelope, markProgress: MarkProgress): Promise<void> {
    const match = this.reactions.get(event.type);
    if (!match) {
      await this.work.run(markProgress);
      return;
    }
    await runWithProvenance(provenanceOf(event), () => this.attempt(event, match, markProgress));
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
          const unhandled = await enterInbox(transaction, [{ consumer, eventId: event.id }]);
          if (unhandled.length > 0) await reaction.react(checked, transaction);
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
          const burial = { consumer, event, error, attempts: attempt };
          await this.work.run(async (transaction) => {
            await buryEvent(transaction, burial);
            await markProgress(transaction);
          });
          this.logger.error(
            { consumer, eventId: event.id, type: event.type },
            'event moved to the dead letters',
          );
          await this.onBuried(burial);
          return;
        }
        await delay(FIRST_PAUSE_MS * 2 ** attempt);
      }
    }
  }
}

function provenanceOf(event: EventEnvelope): Provenance {
  return { actor: null, traceparent: traceparentFrom(event.traceparent) };
}
