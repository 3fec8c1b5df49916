import { eventOfType, type EventEnvelope } from '@mutua/contracts';
import { Refused } from '../decision/index.js';
import type { Page, PageRequest, Transaction } from '../persistence/index.js';
import { decodeCursor, encodeCursor } from '../persistence/page.js';
import { checkPayload } from './check-payload.js';
import type { DeadLetterDto } from './dead-letter.dto.js';
import type { ListeningContext } from './event-transport.js';
import { inHandlingSpan } from './handling-span.js';
import { enterInbox } from './inbox.js';

const COLUMNS = `id, consumer, event, error, attempts, trace_id AS "traceId", died_at AS "diedAt", replayed_at AS "replayedAt"`;

/** Lists, shows and replays the dead letters of one context. */
export class DeadLetterOffice {
  constructor(private readonly context: ListeningContext) {}

  async list({ limit, cursor }: PageRequest): Promise<Page<DeadLetterDto>> {
    const rows = await this.context.dataSource.query<DeadLetterDto[]>(
      `SELECT ${COLUMNS} FROM dead_letter WHERE ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
      [cursor === undefined ? null : decodeCursor(cursor, this.context.name), limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor(last.id, this.context.name) : null };
  }

  /** @throws Refused `not-found` */
  async get(id: string): Promise<DeadLetterDto> {
    const [row] = await this.context.dataSource.query<DeadLetterDto[]>(
      `SELECT ${COLUMNS} FROM dead_letter WHERE id = $1`,
      [id],
    );
    if (!row) throw Refused.notFound('dead letter', id);
    return row;
  }

  /**
   * Runs the reaction again, in one transaction with its inbox row and the mark that it was replayed. An event that was
   * set aside as unknown, and that a later version knows and has no reaction to, is done with by the mark.
   *
   * @throws Refused `not-found`; `replay-failed` when the event is still unknown, or its reaction still cannot take it
   */
  async replay(id: string): Promise<DeadLetterDto> {
    const letter = await this.get(id);
    const event = letter.event as EventEnvelope;
    const match = this.context.reactions.get(event.type);
    if (!match) {
      if (!eventOfType(event.type)) {
        const why = `This version does not know ${event.type}; update this service, then replay.`;
        throw new Refused('conflict', 'replay-failed', why);
      }
      await this.context.work.run((transaction) => markReplayed(transaction, id));
      return this.get(id);
    }
    try {
      await checkPayload(event);
      await inHandlingSpan(event, match.consumer, () =>
        this.context.work.run(async (transaction) => {
          await transaction.manager.query('SELECT 1 FROM dead_letter WHERE id = $1 FOR UPDATE', [id]);
          const unhandled = await enterInbox(transaction, [{ consumer: match.consumer, eventId: event.id }]);
          if (unhandled.length > 0) await match.reaction.react(event, transaction);
          await markReplayed(transaction, id);
        }),
      );
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Refused('conflict', 'replay-failed', `The event still cannot be handled: ${message}`);
    }
    return this.get(id);
  }
}

async function markReplayed({ manager, now }: Transaction, id: string): Promise<void> {
  await manager.query('UPDATE dead_letter SET replayed_at = $2 WHERE id = $1', [id, now]);
}
