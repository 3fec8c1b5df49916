import { eventOfType, type EventEnvelope } from '@mutua/contracts';
import { Refused } from '../decision/index.js';
import type { Page, PageRequest, Transaction } from '../persistence/index.js';
import { decodeCursor, encodeCursor } from '../persistence/page.js';
import { checkPayload, MalformedEvent } from './check-payload.js';
import type { DeadLetterDto } from './dead-letter.dto.js';
import { UNREADABLE_VERSION, WAITING } from './dead-letters.js';
import type { ListeningContext } from './event-transport.js';
import { inHandlingSpan } from './handling-span.js';
import { enterInbox } from './inbox.js';

const COLUMNS = `id, consumer, event, error, attempts, trace_id AS "traceId", died_at AS "diedAt", replayed_at AS "replayedAt",
  discarded_at AS "discardedAt", discard_reason AS "discardReason", discarded_by AS "discardedBy"`;

/** Lists, shows, replays and discards the dead letters of one context. */
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
   * @throws Refused `not-found`; `illegal-step` when it was discarded; `replay-failed` when it is no event, the event is
   *   still unknown, or its reaction still cannot take it
   */
  async replay(id: string): Promise<DeadLetterDto> {
    const letter = await this.get(id);
    if (letter.discardedAt !== null || !(await this.handOver(letter))) {
      throw Refused.illegalStep('dead letter', 'discarded', 'replayed', ['waiting', 'replayed']);
    }
    return this.get(id);
  }

  /**
   * Puts away what can never be handled: it stays to be read and waits no longer. One that was discarded before stays as it
   * is.
   *
   * @param by who does it; null where that is whoever may use the database
   * @throws Refused `not-found`; `illegal-step` when it was replayed
   */
  async discard(id: string, reason: string, by: string | null): Promise<DeadLetterDto> {
    await this.context.work.run(async ({ manager, now }) => {
      await manager.query(
        `UPDATE dead_letter SET discarded_at = $2, discard_reason = $3, discarded_by = $4 WHERE id = $1 AND ${WAITING}`,
        [id, now, reason, by],
      );
    });
    const letter = await this.get(id);
    if (letter.replayedAt !== null) {
      throw Refused.illegalStep('dead letter', 'replayed', 'discarded', ['waiting']);
    }
    return letter;
  }

  /** @returns false when somebody has discarded it meanwhile */
  private async handOver(letter: DeadLetterDto): Promise<boolean> {
    const event = letter.event as EventEnvelope;
    const match = this.context.reactions.get(event.type);
    assertEvent(letter);
    if (!match) return this.context.work.run((transaction) => markReplayed(transaction, letter.id));
    try {
      await checkPayload(event);
      return await inHandlingSpan(event, match.consumer, () =>
        this.context.work.run(async (transaction) => {
          if (!(await markReplayed(transaction, letter.id))) return false;
          const unhandled = await enterInbox(transaction, [{ consumer: match.consumer, eventId: event.id }]);
          if (unhandled.length > 0) await match.reaction.react(event, transaction);
          return true;
        }),
      );
    } catch (error) {
      throw stillFails(error);
    }
  }
}

/** @throws Refused `replay-failed` when it cannot be handed to anybody */
function assertEvent({ event, error }: DeadLetterDto): void {
  const { type, aggregateVersion } = event as EventEnvelope;
  if (aggregateVersion === UNREADABLE_VERSION) {
    throw replayFailed(
      `It is no event that can be read, and no update makes it one (${error}): it can only be discarded.`,
    );
  }
  if (!Number.isInteger(aggregateVersion)) {
    throw replayFailed(
      'The event does not say which version of its subject it tells of, and no update can know: it can only be discarded.',
    );
  }
  if (!eventOfType(type)) {
    throw replayFailed(
      `This version does not know ${type}; update this service, then replay. What no version will know can only be discarded.`,
    );
  }
}

function stillFails(error: unknown): Refused {
  const message = error instanceof Error ? error.message : String(error);
  const hint = error instanceof MalformedEvent ? ', and what no update will take can only be discarded' : '';
  return replayFailed(`The event still cannot be handled${hint}: ${message}`);
}

function replayFailed(why: string): Refused {
  return new Refused('conflict', 'replay-failed', why);
}

/** It is then locked, so that nobody discards it meanwhile. @returns false when somebody has */
async function markReplayed({ manager, now }: Transaction, id: string): Promise<boolean> {
  const [, marked] = await manager.query<[unknown, number]>(
    'UPDATE dead_letter SET replayed_at = $2 WHERE id = $1 AND discarded_at IS NULL',
    [id, now],
  );
  return marked > 0;
}
