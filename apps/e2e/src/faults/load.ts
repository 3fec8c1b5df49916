import { eventually } from '@mutua/testing';
import type { Page, Thing } from '../main-job.js';
import type { History } from './history.js';
import { untilDone, untilTaken } from './patient.js';
import type { Stage } from './stage.js';
import type { Submission } from './submissions.js';

interface Match extends Thing {
  readonly acceptedBy: readonly string[];
}

const CLIENTS = 8;
const PROPOSED_WITHIN_MS = 240_000;

/** Several clients send the submissions and see each through, whatever happens; what they were told goes to the history. */
export async function sendAll(
  submissions: readonly Submission[],
  stage: Stage,
  history: History,
): Promise<void> {
  const queue = submissions[Symbol.iterator]();
  const client = async () => {
    for (const submission of queue) await seeThrough(submission, stage, history);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

async function seeThrough(submission: Submission, stage: Stage, history: History): Promise<void> {
  const { body, key, title, way } = submission;
  const requester = stage.requesters[submission.requester]?.client;
  if (!requester) throw new Error(`There is no requester ${submission.requester}.`);
  const answer = await untilTaken(title, () => requester.post<Thing>('/api/needs', { body, key }));
  const { id } = answer.body;
  history.accept({ submission, id, replayed: answer.headers.has('idempotency-replayed') });
  if (way === 'submitted') return;
  await untilDone(stage.coordinator, `/api/needs/${id}`, 'approve', ({ status }) => status !== 'submitted');
  if (way === 'opened') return;
  const match = `/api/matching/proposals/${await proposalFor(id, stage)}`;
  await untilDone(stage.coordinator, match, 'approve', ({ status }) => status !== 'proposed');
  await untilDone<Match>(requester, match, 'accept', ({ acceptedBy }) => acceptedBy.includes('requester'));
  await untilDone<Match>(stage.provider, match, 'accept', ({ acceptedBy }) =>
    acceptedBy.includes('provider'),
  );
  history.match(id);
}

async function proposalFor(needId: string, { coordinator }: Stage): Promise<string> {
  return eventually(async () => {
    const path = `/api/matching/proposals?needId=${needId}`;
    const [proposal] = (await coordinator.get<Page<Thing>>(path)).body.items;
    if (!proposal) throw new Error(`No match is proposed for need ${needId}.`);
    return proposal.id;
  }, PROPOSED_WITHIN_MS);
}
