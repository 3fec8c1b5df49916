import type { Type } from '@nestjs/common';
import type { EventEnvelope } from '@mutua/contracts';
import type { EntitySchema } from 'typeorm';
import { checkPayload, MalformedEvent } from '../messaging/check-payload.js';
import type { EventSource, ListeningContext, Reaction } from '../messaging/index.js';

/** Keeps rows of what others told, and does nothing else: it may hear everything again, in any order of aggregates. */
export interface Keeper<P extends object = object> extends Reaction<P> {
  /** Brings to date what follows from the rows, when all of them are there again. */
  settle?(): Promise<void>;
}

/** Tables of a context that can be dropped and filled again from the events of others. */
export interface ProjectionDefinition {
  /** What operators call it. */
  readonly name: string;
  /** In an order in which their rows can be deleted. */
  readonly tables: readonly EntitySchema[];
  /** A provider of the context. */
  readonly keeper: Type<Keeper>;
}

export interface Rebuilt {
  /** Events that were kept. */
  readonly events: number;
  /** Events that break their contract, each with the reason. */
  readonly refused: readonly string[];
}

/**
 * Fills the tables of a projection anew from the first event on. It is one transaction: until it commits, everybody sees
 * the rows as they were, and nothing of them is lost when it fails. Cursors and the inbox stay as they are; what is yet to
 * be handled comes as usual and finds newer rows.
 */
export async function rebuildProjection(
  context: ListeningContext,
  { tables }: ProjectionDefinition,
  keeper: Keeper,
  source: EventSource,
): Promise<Rebuilt> {
  const types = new Set(keeper.events.map(({ type }) => type));
  const rebuilt = await context.work.run(async (transaction) => {
    for (const table of tables) await transaction.manager.createQueryBuilder().delete().from(table).execute();
    let events = 0;
    const refused: string[] = [];
    await source(keeper.events, async (event) => {
      if (!types.has(event.type)) return;
      const why = await checkPayload(event).catch((error: unknown) => refusal(event, error));
      if (why !== undefined) {
        refused.push(why);
        return;
      }
      await keeper.react(event, transaction);
      events += 1;
    });
    return { events, refused };
  });
  await keeper.settle?.();
  return rebuilt;
}

function refusal({ id }: EventEnvelope, error: unknown): string {
  if (!(error instanceof MalformedEvent)) throw error;
  return `${id}: ${error.message}`;
}
