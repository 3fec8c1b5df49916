import type { EventEnvelope } from '@mutua/contracts';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { runWithProvenance, traceparentFrom } from '../observability/provenance.js';
import { isDatabaseAway } from '../persistence/database-away.js';
import type { Transaction } from '../persistence/index.js';
import { checkPayload, MalformedEvent } from './check-payload.js';
import { buryEvent, type Burial } from './dead-letters.js';
import type { EventSignals } from './event-signals.js';
import type { ListeningContext } from './event-transport.js';
import { inHandlingSpan } from './handling-span.js';
import { enterInbox, noteAsNew, saysHandledBefore, type InboxEntry } from './inbox.js';
import type { Match, Reaction } from './reaction.js';

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 20;

/** Marks the reader's or the consumer's progress in the transaction that handled the event. */
export type MarkProgress = (transaction: Transaction) => Promise<void>;

interface Matched extends Match {
  readonly event: EventEnvelope;
}

interface Handled {
  readonly event: EventEnvelope;
  readonly seconds: number;
}

/**
 * Hands one event to the reaction of a context: checks its payload, runs the reaction in one transaction with its inbox
 * row and the progress mark, tries again with growing pauses, and at last moves it to the dead letters so that the
 * events behind it go on. Both transports call this; nothing in it knows which one.
 */
export class EventHandling {
  constructor(
    private readonly context: ListeningContext,
    private readonly signals: EventSignals,
    private readonly logger: Logger,
    /** Hears of every event that was moved to the dead letters, after the commit. */
    private readonly onBuried: (burial: Burial) => Promise<void> = async () => undefined,
  ) {}

  /**
   * Hands several events over in one transaction: one commit for all. When one of them fails, nothing of it stays and
   * they are handed over one by one, so that the failure is only its own.
   *
   * @param marksProgress what marks that the event of the same place in the list is behind us
   * @throws when the database is away, which is no fault of the events: the caller must not go past them
   */
  async handleTogether(
    events: readonly EventEnvelope[],
    marksProgress: readonly MarkProgress[],
  ): Promise<void> {
    const last = marksProgress.at(-1);
    if (!last) return;
    try {
      // by id, because a second delivery may be in this very batch
      const matched = new Map<string, Matched>();
      for (const event of events) {
        const match = this.context.reactions.get(event.type);
        if (match) matched.set(event.id, { event, ...match });
      }
      for (const { event } of matched.values()) await checkPayload(event);
      this.tell(await this.reactToAll([...matched.values()], last));
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.logger.debug(
        { err: error, events: events.length },
        'a batch failed; its events are handled one by one',
      );
      for (const [index, event] of events.entries()) await this.handle(event, marksProgress[index] ?? last);
    }
  }

  /**
   * Takes the events for new at first, as nearly all are: then the inbox is written with what the reactions write, in one
   * round trip, and asked only when that shows that one was handled before.
   */
  private async reactToAll(matched: readonly Matched[], markProgress: MarkProgress): Promise<Handled[]> {
    try {
      return await this.reactTogether(matched, markProgress, async (transaction, entries) => {
        noteAsNew(transaction, entries);
        return entries;
      });
    } catch (error) {
      if (!saysHandledBefore(error)) throw error;
      return this.reactTogether(matched, markProgress, enterInbox);
    }
  }

  /** @param enter notes events in the inbox and tells which of them are new */
  private async reactTogether(
    matched: readonly Matched[],
    markProgress: MarkProgress,
    enter: (transaction: Transaction, entries: InboxEntry[]) => Promise<readonly InboxEntry[]>,
  ): Promise<Handled[]> {
    const entries = matched.map(({ consumer, event }) => ({ consumer, eventId: event.id }));
    return this.context.work.run(async (transaction) => {
      const handled: Handled[] = [];
      const unhandled = new Set((await enter(transaction, entries)).map(({ eventId }) => eventId));
      for (const { event, consumer, reaction } of matched) {
        if (!unhandled.has(event.id)) continue;
        handled.push(await inHandlingSpan(event, consumer, () => react(event, reaction, transaction)));
      }
      await markProgress(transaction);
      return handled;
    });
  }

  /** @throws when the database is away: the caller must not go past the event */
  async handle(event: EventEnvelope, markProgress: MarkProgress): Promise<void> {
    const match = this.context.reactions.get(event.type);
    if (!match) {
      await this.context.work.run(markProgress);
      return;
    }
    // what is logged between the attempts belongs to the trace, too
    const provenance = { actor: null, traceparent: traceparentFrom(event.traceparent) };
    await runWithProvenance(provenance, () => this.attempt(event, match, markProgress));
  }

  private async attempt(
    event: EventEnvelope,
    { consumer, reaction }: Match,
    markProgress: MarkProgress,
  ): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await checkPayload(event);
        const handled: Handled[] = [];
        await inHandlingSpan(event, consumer, () =>
          this.context.work.run(async (transaction) => {
            const unhandled = await enterInbox(transaction, [{ consumer, eventId: event.id }]);
            if (unhandled.length > 0) handled.push(await react(event, reaction, transaction));
            await markProgress(transaction);
          }),
        );
        this.tell(handled);
        return;
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        this.signals.failed(this.context.name, event);
        const hopeless = error instanceof MalformedEvent || attempt === ATTEMPTS;
        this.logger.warn(
          { err: error, consumer, eventId: event.id, type: event.type, attempt },
          'reaction failed',
        );
        if (hopeless) return this.bury({ consumer, event, error, attempts: attempt }, markProgress);
        await delay(FIRST_PAUSE_MS * 2 ** attempt);
      }
    }
  }

  private tell(handled: readonly Handled[]): void {
    for (const { event, seconds } of handled) this.signals.handled(this.context.name, event, seconds);
  }

  private async bury(burial: Burial, markProgress: MarkProgress): Promise<void> {
    const { consumer, event, error } = burial;
    await this.context.work.run(async (transaction) => {
      await buryEvent(transaction, burial);
      await markProgress(transaction);
    });
    if (error instanceof MalformedEvent) this.signals.count('malformed', this.context.name);
    this.signals.count('dead-lettered', this.context.name);
    this.logger.error({ consumer, eventId: event.id, type: event.type }, 'event moved to the dead letters');
    await this.onBuried(burial);
  }
}

async function react(event: EventEnvelope, reaction: Reaction, transaction: Transaction): Promise<Handled> {
  const begun = performance.now();
  await reaction.react(event, transaction);
  return { event, seconds: (performance.now() - begun) / 1_000 };
}
