import type { EventEnvelope } from '@mutua/contracts';
import type { OpenContext } from '@mutua/platform/context';
import { Refused } from '@mutua/platform/decision';
import { discardReasonOf } from '@mutua/platform/messaging';
import { confirm, type Terminal } from './confirm.js';
import { Failed, NotDone } from './failed.js';
import { ask, databaseOf, openIn, type ContextName, type Installation } from './installation.js';
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
  readonly discardedAt: string | null;
  readonly discardReason: string | null;
  /** The administrator, where it was done over HTTP. */
  readonly discardedBy: string | null;
}

const COLUMNS = `id, consumer, event ->> 'type' AS type, event ->> 'aggregateId' AS "aggregateId", error, attempts,
  trace_id AS "traceId", died_at AS "diedAt", replayed_at AS "replayedAt",
  discarded_at AS "discardedAt", discard_reason AS "discardReason", discarded_by AS "discardedBy"`;
const ERROR_SHOWN = 80;

/** The dead letters of one context or all, oldest first; those that wait no longer only when asked for. */
export async function listDeadLetters(
  installation: Installation,
  wanted: { readonly context?: ContextName; readonly replayed: boolean; readonly discarded: boolean },
): Promise<Report> {
  const letters = (await lettersOf(installation, wanted.context)).filter(
    (letter) =>
      waits(letter) ||
      (wanted.replayed && letter.replayedAt !== null) ||
      (wanted.discarded && letter.discardedAt !== null),
  );
  const rows = letters.map((letter) => [
    letter.context,
    letter.id,
    letter.type,
    letter.consumer,
    letter.attempts,
    new Date(letter.diedAt).toISOString(),
    outcomeOf(letter),
    letter.error.slice(0, ERROR_SHOWN),
  ]);
  const head = ['Context', 'id', 'event', 'not taken by', 'attempts', 'since', 'now', 'because'];
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
 * @param wanted ids of the letters; none of them means all that wait
 * @throws NotDone, Failed
 */
export async function replayDeadLetters(
  installation: Installation,
  wanted: { readonly ids: readonly string[]; readonly context?: ContextName },
  terminal: Terminal,
): Promise<Report> {
  const letters =
    wanted.ids.length > 0
      ? await lettersWith(installation, wanted.ids)
      : (await lettersOf(installation, wanted.context)).filter(waits);
  if (letters.length === 0) return { data: [], text: 'There is nothing to replay.' };
  await confirm(`${letters.length} events will be handed to their reactions again.`, terminal);
  const outcomes = await withEach(installation, letters, (office, id) => office.replay(id));
  return reportOn(outcomes, 'replayed');
}

/**
 * Puts dead letters away that can never be handled.
 *
 * @throws NotDone also when the reason says too little or too much; Failed
 */
export async function discardDeadLetters(
  installation: Installation,
  wanted: { readonly ids: readonly string[]; readonly reason: string },
  terminal: Terminal,
): Promise<Report> {
  const reason = await reasonFrom(wanted.reason);
  const letters = await lettersWith(installation, wanted.ids);
  await confirm(`${letters.length} events will be put away for good, and nobody will handle them.`, terminal);
  const outcomes = await withEach(installation, letters, (office, id) => office.discard(id, reason, null));
  return reportOn(outcomes, 'discarded');
}

/** @throws NotDone */
async function reasonFrom(text: string): Promise<string> {
  try {
    return await discardReasonOf(text);
  } catch (error) {
    if (error instanceof Refused)
      throw new NotDone(`--${error.errors.map(({ detail }) => detail).join('; ')}`);
    throw error;
  }
}

interface Outcome {
  readonly context: ContextName;
  readonly id: string;
  /** Why it could not be done. */
  readonly error: string | null;
}

/** Does something with each of the letters as its context's own process would. */
async function withEach(
  installation: Installation,
  letters: readonly Letter[],
  act: (office: OpenContext['deadLetters'], id: string) => Promise<unknown>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const context of new Set(letters.map((letter) => letter.context))) {
    const open = await openIn(await databaseOf(context, installation), context);
    try {
      for (const { id } of letters.filter((letter) => letter.context === context)) {
        outcomes.push({ context, id, error: await complaintAbout(act(open.deadLetters, id)) });
      }
    } finally {
      await open.close();
    }
  }
  return outcomes;
}

/** @returns null when it was done */
async function complaintAbout(done: Promise<unknown>): Promise<string | null> {
  try {
    await done;
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function reportOn(outcomes: readonly Outcome[], done: 'replayed' | 'discarded'): Report {
  return {
    data: outcomes.map((outcome) => ({ ...outcome, [done]: outcome.error === null })),
    text: table(
      ['Context', 'id', 'outcome'],
      outcomes.map(({ context, id, error }) => [context, id, error ?? done]),
    ),
    failed: outcomes.some(({ error }) => error !== null),
  };
}

function waits({ replayedAt, discardedAt }: Letter): boolean {
  return replayedAt === null && discardedAt === null;
}

function outcomeOf({ replayedAt, discardReason }: Letter): string {
  if (discardReason !== null) return `discarded: ${discardReason}`;
  return replayedAt === null ? 'waits' : 'replayed';
}

function lettersWith(installation: Installation, ids: readonly string[]): Promise<Letter[]> {
  return Promise.all(ids.map((id) => letterOf(installation, id)));
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
