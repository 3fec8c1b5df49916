import { randomUUID } from 'node:crypto';
import type { Caller } from '@mutua/platform/auth';
import { eventually, type ApiAnswer } from '@mutua/testing';
import { NEED, type Thing } from '../../main-job.js';
import type { Stage } from '../stage.js';

export interface KeyedAnswers {
  /** Each answer's status with its problem's code, without repetitions. */
  readonly kinds: readonly string[];
  /** Of the answers that created, without repetitions. */
  readonly ids: readonly string[];
  readonly rows: number;
  /** What the same key with another body was answered with. */
  readonly changedBody: number;
}

/** Sends one creation so many times at once, to two processes of needs in turn. */
export async function sendManyTimes(stage: Stage, times: number): Promise<KeyedAnswers> {
  const { first, second, stop } = await twoProcesses(stage);
  const key = randomUUID();
  const body = { ...NEED, title: key };
  const send = (index: number, content: object) => {
    const client = index % 2 === 0 ? first : second;
    return client.post<Thing>('/api/needs', { key, body: content });
  };
  const answers = await Promise.all(Array.from({ length: times }, (_, index) => send(index, body)));
  const { status: changedBody } = await send(1, { ...body, summary: 'Something else altogether.' });
  await stop();
  const created = answers.filter(({ status }) => status === 201);
  const rows = await stage.query('needs', `SELECT 1 FROM need WHERE content ->> 'title' = $1`, [key]);
  return {
    kinds: [...new Set(answers.map(kindOf))].toSorted(),
    ids: [...new Set(created.map(({ body: need }) => need.id))],
    rows: rows.length,
    changedBody,
  };
}

export interface AnswersAround {
  readonly first: ApiAnswer<Thing>;
  /** Of the same request while the first is under way: its status with its problem's code. */
  readonly meanwhile: string;
  /** The same request when the first is answered. */
  readonly later: ApiAnswer<Thing>;
}

/** The number of a lock that nobody else takes. */
const HOLD = 78_311;

/** Sends one creation to another process while its first request cannot end, and once more when it has. */
export async function sendWhileUnderWay(stage: Stage): Promise<AnswersAround> {
  const { first, second, stop } = await twoProcesses(stage);
  const request = { key: randomUUID(), body: { ...NEED, title: 'Sent thrice' } };
  await stage.query(
    'needs',
    `CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM pg_advisory_xact_lock(${HOLD}); RETURN NULL; END $$`,
  );
  await stage.query(
    'needs',
    'CREATE TRIGGER wait AFTER INSERT ON idempotency_key FOR EACH ROW EXECUTE FUNCTION wait()',
  );
  const hold = await stage.connect('needs');
  await hold.query('SELECT pg_advisory_lock($1)', [HOLD]);
  try {
    const answer = first.post<Thing>('/api/needs', request);
    await eventually(async () => {
      const waiting = await stage.query(
        'needs',
        `SELECT 1 FROM pg_locks WHERE objid = ${HOLD} AND NOT granted`,
      );
      if (waiting.length === 0) throw new Error('The first request has yet to claim its key.');
    });
    const meanwhile = kindOf(await second.post<Thing>('/api/needs', request));
    await hold.query('SELECT pg_advisory_unlock($1)', [HOLD]);
    return { first: await answer, meanwhile, later: await second.post<Thing>('/api/needs', request) };
  } finally {
    await hold.end();
    await stage.query('needs', 'DROP FUNCTION wait CASCADE');
    await stop();
  }
}

/** The requester at the process of needs, and at a second one, which stops at the end. */
async function twoProcesses({ mutua, requester }: Stage) {
  const { id: userId, organisationId } = requester;
  const caller: Caller = { userId, organisationId, roles: ['requester'] };
  const added = await mutua.addMember('needs');
  return {
    first: await mutua.as(caller, mutua.service('needs').origin),
    second: await mutua.as(caller, added.origin),
    stop: () => added.stop(),
  };
}

function kindOf({ status, body }: ApiAnswer<unknown>): string {
  const code = (body as { type?: string }).type?.split(':').at(-1);
  return [status, code].filter(Boolean).join(' ');
}
