import { newTestId } from '@mutua/testing';
import { NEED, type Thing } from '../../main-job.js';
import { untilDone, untilTaken } from '../patient.js';
import type { Stage } from '../stage.js';

/** A need that nobody can meet, so that it concerns its own events only. */
export async function sendNeed(stage: Stage, title: string = newTestId()): Promise<Thing> {
  const body = { ...NEED, title, cooperationTypes: ['joint-laboratory'], aiTopics: ['health'] };
  const { client } = stage.requester;
  return (await untilTaken('a need', () => client.post<Thing>('/api/needs', { body }))).body;
}

export async function openNeed(stage: Stage, { id }: Thing): Promise<void> {
  await untilDone(stage.coordinator, `/api/needs/${id}`, 'approve', ({ status }) => status === 'open');
}

export async function withdrawNeed(stage: Stage, { id }: Thing): Promise<void> {
  await untilTaken('a withdrawal', async () => {
    const { body: need } = await stage.coordinator.get<Thing>(`/api/needs/${id}`);
    const body = { reason: 'no longer needed' };
    return stage.requester.client.post<Thing>(`/api/needs/${id}/withdraw`, { version: need.version, body });
  });
}

/** How often the coordinator was told that this need was sent. */
export async function timesTold(stage: Stage, { id }: Thing): Promise<number> {
  const [row] = await stage.query<{ times: number }>(
    'notifications',
    `SELECT count(*)::int AS times FROM notification WHERE kind = 'need-submitted' AND subject_id = $1`,
    [id],
  );
  return row?.times ?? 0;
}
