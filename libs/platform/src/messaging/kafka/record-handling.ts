import { eventOfType, type EventEnvelope } from '@mutua/contracts';
import type { KafkaMessage } from 'kafkajs';
import { v5 as uuidv5 } from 'uuid';
import type { Logger } from 'pino';
import { MalformedEvent } from '../check-payload.js';
import { buryEvent, UNREADABLE_VERSION, type Burial } from '../dead-letters.js';
import { EventHandling, type MarkProgress } from '../event-handling.js';
import type { ListeningContext } from '../event-transport.js';
import type { EventSignals } from '../event-signals.js';
import { fromRecord, headerOf } from './cloud-event.js';
import type { DeadLetterTopic, RecordPlace } from './dead-letter-topic.js';
import type { Part } from './parts-together.js';

/** The broker keeps a group's progress, as offsets, after our commit: there is nothing to mark in the database. */
const OFFSETS_ARE_KEPT_BY_THE_BROKER: MarkProgress = async () => undefined;
/** So that a record that has no id of its own gets the same one at every delivery. */
const IDS_OF_UNREADABLE = '6f0d3a52-52a1-4d0e-9c57-0b3f6d3b8c11';

/** So many events that were handled last are remembered, to know those published beside them. */
const REMEMBERED = 1_000;

/** Hands records to a context's reactions; what is no event of ours, or none this version knows, is kept as dead letter. */
export class RecordHandling {
  private readonly handling: EventHandling;
  private places = new Map<string, RecordPlace>();
  private readonly newerTold = new Set<string>();
  /** The oldest first. */
  private readonly handledLast = new Set<string>();

  constructor(
    private readonly context: ListeningContext,
    private readonly deadLetters: DeadLetterTopic,
    private readonly signals: EventSignals,
    private readonly logger: Logger,
  ) {
    this.handling = new EventHandling(context, signals, logger, (burial) => this.announce(burial));
  }

  /** @throws when the database is away: nothing of the records is then behind us */
  async handle(parts: readonly Part[]): Promise<void> {
    this.places = new Map();
    const events = new Map<string, EventEnvelope>();
    const later: EventEnvelope[] = [];
    for (const { topic, partition, messages } of parts) {
      for (const message of messages) {
        // a compacted topic's mark that a key is gone
        if (message.value === null) continue;
        const place = { topic, partition, offset: message.offset };
        const event = await this.readable(message, place);
        if (!event) continue;
        this.places.set(event.id, place);
        if (eventOfType(event.type)) events.set(event.id, event);
        else if (eventOfType(knownNameOf(event))) later.push(event);
        else await this.keepUnknown(event);
      }
    }
    const list = [...events.values()];
    const inHand = new Set(list.map(changeIn));
    for (const event of later) await this.keepUnlessBeside(event, inHand);
    await this.handling.handleTogether(
      list,
      list.map(() => OFFSETS_ARE_KEPT_BY_THE_BROKER),
    );
    this.remember(inHand);
  }

  private async readable(message: KafkaMessage, place: RecordPlace): Promise<EventEnvelope | null> {
    try {
      return fromRecord(message);
    } catch (error) {
      this.signals.count('unreadable-record', this.context.name);
      const id = uuidv5(`${place.topic}/${place.partition}/${place.offset}`, IDS_OF_UNREADABLE);
      this.places.set(id, place);
      const event: EventEnvelope = {
        id,
        type: headerOf(message.headers ?? {}, 'ce_type') ?? 'unreadable',
        aggregateId: id,
        aggregateVersion: UNREADABLE_VERSION,
        occurredAt: new Date(Number(message.timestamp)).toISOString(),
        actor: null,
        traceparent: headerOf(message.headers ?? {}, 'traceparent'),
        payload: { key: message.key?.toString() ?? null, base64: message.value?.toString('base64') ?? null },
      };
      await this.bury(event, error);
      return null;
    }
  }

  /** It is kept until a later version knows it, and can be replayed then. */
  private async keepUnknown(event: EventEnvelope): Promise<void> {
    this.signals.count('unknown-type', this.context.name);
    await this.bury(event, new MalformedEvent(`${event.type} is not an event this version knows`));
  }

  /**
   * A later version (`….v2`) of an event that we know is let by where the one we know tells of the same change: that one is
   * handled, or is set aside itself. Published alone it is all that there is of the change, and is kept.
   */
  private async keepUnlessBeside(event: EventEnvelope, inHand: ReadonlySet<string>): Promise<void> {
    this.signals.count('newer-version', this.context.name);
    const change = changeIn(event);
    const ofConcern = this.context.reactions.has(knownNameOf(event));
    if (!ofConcern || inHand.has(change) || this.handledLast.has(change)) return this.tellOfNewer(event);
    const why = `it is a later version of ${knownNameOf(event)}, and that one was not published beside it`;
    await this.bury(event, new MalformedEvent(`${event.type} is not an event this version knows: ${why}`));
  }

  private remember(changes: ReadonlySet<string>): void {
    for (const change of changes) this.handledLast.add(change);
    for (const oldest of this.handledLast) {
      if (this.handledLast.size <= REMEMBERED) return;
      this.handledLast.delete(oldest);
    }
  }

  /** Once a type: it comes with every change until this service is updated. */
  private tellOfNewer({ type, id }: EventEnvelope): void {
    if (this.newerTold.has(type)) return;
    this.newerTold.add(type);
    const message =
      'a later version of an event that we know is let by; the one we know is published beside it';
    this.logger.warn({ type, eventId: id }, message);
  }

  private async bury(event: EventEnvelope, error: unknown): Promise<void> {
    const burial: Burial = { consumer: this.context.name, event, error, attempts: 1 };
    await this.context.work.run((transaction) => buryEvent(transaction, burial));
    this.signals.count('dead-lettered', this.context.name);
    this.logger.error(
      { err: error, eventId: event.id, type: event.type, ...this.places.get(event.id) },
      'event moved to the dead letters',
    );
    await this.announce(burial);
  }

  private async announce(burial: Burial): Promise<void> {
    await this.deadLetters.send(burial, this.places.get(burial.event.id));
  }
}

/** What the event was called before its later versions. */
function knownNameOf({ type }: EventEnvelope): string {
  return type.replace(/\.v\d+$/, '');
}

/** The change that an event tells of, in whatever version of it. */
function changeIn(event: EventEnvelope): string {
  return `${knownNameOf(event)} ${event.aggregateId} ${event.aggregateVersion}`;
}
