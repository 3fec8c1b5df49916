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
  const first = stage.mutua.service('needs');
  const second = await stage.mutua.addMember('needs');
  const { id: userId, organisationId } = stage.requester;
  const requester: Caller = { userId, organisationId, roles: ['requester'] };
  const clients = await Promise.all([first, second].map(({ origin }) => stage.mutua.as(requester, origin)));
  const key = randomUUID();
  const body = { ...NEED, title: key };
  const send = (index: number, content: object) => {
    const client = clients[index % clients.length];
    if (!client) throw new Error('There is no process of needs.');
    return client.post<Thing>('/api/needs', { key, body: content });
  };
  const answers = await Promise.all(Array.from({ length: times }, (_, index) => send(index, body)));
  const { status: changedBody } = await send(1, { ...body, summary: 'Something else altogether.' });
  await second.stop();
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

/** Sends one creation again while its first request cannot end, and once more when it has. */
export async function sendWhileUnderWay(stage: Stage): Promise<AnswersAround> {
  const { client } = stage.requester;
  const request = { key: randomUUID(), body: { ...NEED, title: 'Sent thrice' } };
  const send = () => client.post<Thing>('/api/needs', request);
  const hold = await stage.connect('needs');
  await hold.query('BEGIN');
  await hold.query('LOCK TABLE need IN SHARE MODE');
  const first = send();
  await eventually(async () => {
    const waiting = await stage.query(
      'needs',
      `SELECT 1 FROM pg_locks WHERE relation = 'need'::regclass AND NOT granted`,
    );
    if (waiting.length === 0) throw new Error('The first request has yet to write.');
  });
  const meanwhile = kindOf(await send());
  await hold.query('ROLLBACK');
  await hold.end();
  return { first: await first, meanwhile, later: await send() };
}

function kindOf({ status, body }: ApiAnswer<unknown>): string {
  const code = (body as { type?: string }).type?.split(':').at(-1);
  return [status, code].filter(Boolean).join(' ');
}
