import type { EventEnvelope } from '@mutua/contracts';
import { CONTEXTS } from '@mutua/mutua';
import { openContext, type OpenContext } from '@mutua/platform/context';
import { confirm, type Terminal } from './confirm.js';
import { Failed, NotDone } from './failed.js';
import { ask, databaseOf, type ContextName, type Installation } from './installation.js';
import { table, type Report } from './report.js';

/** An event that a context could not take. */
export interface Letter {
  readonly context: ContextName;
  readonly id: string;
  readonly consumer: string;
  readonly type: string;
  readonly aggregateId: string;
  readonly error: string;
  readonly attempts: number;
  readonly traceId: string | null;
  readonly diedAt: string;
  readonly replayedAt: string | null;
}

const COLUMNS = `id, consumer, event ->> 'type' AS type, event ->> 'aggregateId' AS "aggregateId", error, attempts,
  trace_id AS "traceId", died_at AS "diedAt", replayed_at AS "replayedAt"`;
const ERROR_SHOWN = 80;

/** The dead letters of one context or all, oldest first; those that were replayed only when asked for. */
export async function listDeadLetters(
  installation: Installation,
  { context, replayed }: { readonly context?: ContextName; readonly replayed: boolean },
): Promise<Report> {
  const letters = (await lettersOf(installation, context)).filter(
    ({ replayedAt }) => replayed || replayedAt === null,
  );
  const rows = letters.map((letter) => [
    letter.context,
    letter.id,
    letter.type,
    letter.consumer,
    letter.attempts,
    new Date(letter.diedAt).toISOString(),
    letter.replayedAt === null ? 'no' : 'yes',
    letter.error.slice(0, ERROR_SHOWN),
  ]);
  const head = ['Context', 'id', 'event', 'not taken by', 'attempts', 'since', 'replayed', 'because'];
  return { data: letters, text: rows.length === 0 ? 'There are no dead letters.' : table(head, rows) };
}

/** @throws Failed when there is none of this id */
export async function showDeadLetter(installation: Installation, id: string): Promise<Report> {
  const letter = await letterOf(installation, id);
  const [row] = await ask<{ event: EventEnvelope }>(
    await databaseOf(letter.context, installation),
    `SELECT event FROM "${letter.context}".dead_letter WHERE id = $1`,
    [id],
  );
  const data = { ...letter, event: row?.event };
  const { error, ...rest } = data;
  return { data, text: `${JSON.stringify(rest, null, 2)}\n\n${error}` };
}

/**
 * Hands dead letters to their reactions again, oldest first, as the context's own process would.
 *
 * @param ids of the letters; none of them means all that were not yet replayed
 * @throws NotDone, Failed
 */
export async function replayDeadLetters(
  installation: Installation,
  wanted: { readonly ids: readonly string[]; readonly context?: ContextName },
  terminal: Terminal,
): Promise<Report> {
  const letters =
    wanted.ids.length > 0
      ? await Promise.all(wanted.ids.map((id) => letterOf(installation, id)))
      : (await lettersOf(installation, wanted.context)).filter(({ replayedAt }) => replayedAt === null);
  if (letters.length === 0) return { data: [], text: 'There is nothing to replay.' };
  await confirm(`${letters.length} events will be handed to their reactions again.`, terminal);
  const outcomes: { context: ContextName; id: string; replayed: boolean; error: string | null }[] = [];
  for (const context of new Set(letters.map((letter) => letter.context))) {
    const { url } = await databaseOf(context, installation);
    const open = await openContext(CONTEXTS[context], url);
    try {
      for (const { id } of letters.filter((letter) => letter.context === context)) {
        const error = await replay(open, id);
        outcomes.push({ context, id, replayed: error === null, error });
      }
    } finally {
      await open.close();
    }
  }
  const rows = outcomes.map(({ context, id, error }) => [context, id, error ?? 'replayed']);
  const failed = outcomes.some(({ replayed }) => !replayed);
  return { data: outcomes, text: table(['Context', 'id', 'outcome'], rows), failed };
}

/** @returns why it still cannot be handled, or null when it was */
async function replay({ deadLetters }: OpenContext, id: string): Promise<string | null> {
  try {
    await deadLetters.replay(id);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function letterOf(installation: Installation, id: string): Promise<Letter> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
    throw new NotDone(`${id} is no id of a dead letter.`);
  const letter = (await lettersOf(installation)).find((one) => one.id === id.toLowerCase());
  if (!letter) throw new Failed(`there is no dead letter ${id}`);
  return letter;
}

async function lettersOf({ databases }: Installation, only?: ContextName): Promise<Letter[]> {
  const letters: Letter[] = [];
  for (const [context, database] of await databases()) {
    if (only !== undefined && only !== context) continue;
    const rows = await ask<Omit<Letter, 'context'>>(
      database,
      `SELECT ${COLUMNS} FROM "${context}".dead_letter ORDER BY id`,
    );
    letters.push(...rows.map((row) => ({ context, ...row })));
  }
  return letters;
}
