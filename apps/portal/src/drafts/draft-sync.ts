import type { QueryClient } from '@tanstack/react-query';
import { answered, directory } from '../api/client.js';
import { asProblem, type Problem } from '../api/problem.js';
import { sessionQuery } from '../session/session.js';
import { STEPS } from '../writing/fields.js';
import { halfSaidIn } from '../writing/gaps.js';
import { isUntouched, same } from '../writing/content.js';
import { newKey } from './new-key.js';
import { beginDraft, changeDraft, draftAt, forgetDraft, readAll, readAnew } from './draft-store.js';
import { isOnServer } from './is-on-server.js';
import { isKeptOnServer, type Draft, type OtherVersion } from './draft.js';
import { createPost, fetchPost, revisePost, submitPost } from './posts-on-server.js';

/** Milliseconds without a key pressed, after which a draft goes to the server. */
const PAUSE = 1_500;

const pauses = new Map<string, ReturnType<typeof setTimeout>>();

/** Brings a draft to the server soon. */
export function syncSoon(client: QueryClient, key: string): void {
  clearTimeout(pauses.get(key));
  pauses.set(
    key,
    setTimeout(() => void syncDraft(client, key), PAUSE),
  );
}

/**
 * Brings a draft to the server, and sends it for screening when the person asked for that. What has no line, or is refused,
 * stays on the device as it is. One tab at a time does it.
 */
export async function syncDraft(client: QueryClient, key: string): Promise<void> {
  clearTimeout(pauses.get(key));
  if (!navigator.onLine) return;
  const changed = await alone(key, () => sync(client, key));
  if (changed) await client.invalidateQueries({ queryKey: [`${changed.kind}s`] });
}

/** Takes up what was left on this device when the page was closed, or the line lost. */
export async function syncAll(client: QueryClient, userId: string, organisationId: string): Promise<void> {
  for (const draft of await readAll()) {
    // it has its page on the server now; the page that says so may still be open
    if (draft.phase === 'sent' && draftAt(draft.key) === null) await forgetDraft(draft.key);
    const own = draft.userId === userId && draft.organisationId === organisationId;
    if (own && (draft.phase === 'queued' || (draft.phase === 'writing' && !isOnServer(draft)))) {
      await syncDraft(client, draft.key);
    }
  }
}

/** Browsers that reach the portal without TLS have no locks; there the version that was seen settles it. */
async function alone<T>(key: string, action: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return action();
  return navigator.locks.request(`mutua-draft-${key}`, action);
}

async function sync(client: QueryClient, key: string): Promise<Draft | null> {
  const before = await readAnew(key);
  if (!before || before.other || before.phase === 'sent' || before.refused) return null;
  if (isHalfSaid(before)) return null;
  try {
    if (!before.server && !(await create(client, before))) return null;
    await revise(key);
    await send(key);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.status === 401) await lookWhoIsHere(client);
    await giveUp(key, problem);
  }
  return draftAt(key);
}

/** The page still shows who was here; whoever is not signed in any more is told so, instead of waiting for "Saved". */
function lookWhoIsHere(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: sessionQuery.queryKey });
}

function isHalfSaid({ kind, content }: Draft): boolean {
  return (
    halfSaidIn(
      STEPS[kind].flatMap((step) => step.fields),
      content,
    ).length > 0
  );
}

/** Nothing is made on the server before something is written. */
async function create(client: QueryClient, draft: Draft): Promise<boolean> {
  if (draft.phase === 'writing' && isUntouched(draft.content)) return false;
  const { session } = await answered(directory.GET('/api/directory/session'));
  // another tab may have signed in as somebody else, or act for another organisation
  if (session?.user.id !== draft.userId || session.organisationId !== draft.organisationId) {
    await lookWhoIsHere(client);
    return false;
  }
  const begun = { key: newKey(), content: draft.content };
  await changeDraft(draft.key, (now) => ({ ...now, creation: now.creation ?? begun }));
  // where there are no locks another tab may have begun it
  const creation = (await readAnew(draft.key))?.creation;
  if (!creation) return false;
  const made = await createPost(draft.kind, creation.key, creation.content);
  await changeDraft(draft.key, (now) => ({
    ...now,
    creation: null,
    refused: null,
    server: { ...made, content: creation.content },
  }));
  return true;
}

/** Until the server has what is on the page; something may be typed while a request is under way. */
async function revise(key: string): Promise<void> {
  for (;;) {
    const draft = draftAt(key);
    if (!draft?.server || draft.other || isOnServer(draft) || isHalfSaid(draft)) return;
    if (!isKeptOnServer(draft.server) && draft.phase !== 'queued') return;
    const underWay = draft.content;
    await changeDraft(key, (now) => ({ ...now, underWay }));
    const { kind, server } = draft;
    const answer = await revisePost(kind, server.id, server.version, underWay).catch((error: unknown) =>
      meanwhile(draft, asProblem(error)),
    );
    if (!answer) return;
    await changeDraft(key, (now) => ({
      ...now,
      underWay: null,
      refused: null,
      server: { ...answer, content: underWay },
    }));
  }
}

async function send(key: string): Promise<void> {
  for (;;) {
    const draft = draftAt(key);
    if (draft?.phase !== 'queued' || !draft.server || draft.other || !isOnServer(draft)) return;
    const { kind, server } = draft;
    if (!isKeptOnServer(server)) {
      return changeDraft(key, (now) => ({ ...now, phase: 'sent', refused: null }));
    }
    const answer = await submitPost(kind, server.id, server.version).catch((error: unknown) =>
      meanwhile(draft, asProblem(error)),
    );
    if (!answer) return;
    await changeDraft(key, (now) => ({ ...now, server: { ...answer, content: server.content } }));
  }
}

/**
 * The server has another version than the one that was seen. When it is what this device sent itself and heard no answer to,
 * it is taken for the answer; else both versions are kept, for the person to choose.
 *
 * @throws Problem what it was given, unless that is about versions
 */
async function meanwhile(draft: Draft, problem: Problem): Promise<OtherVersion | null> {
  if (problem.code !== 'changed-meanwhile' && problem.code !== 'illegal-step') throw problem;
  const { kind, server } = draft;
  if (!server) throw problem;
  const other = await fetchPost(kind, server.id);
  const underWay = draftAt(draft.key)?.underWay ?? draft.content;
  if (same(other.content, underWay)) return other;
  if (other.version === server.version) throw problem;
  await changeDraft(draft.key, (now) => ({ ...now, phase: 'writing', underWay: null, other }));
  return null;
}

const PASSING = [401, 408, 425, 429];

/** A refusal is shown and the draft stays; what only could not be asked is asked again later. */
async function giveUp(key: string, problem: Problem): Promise<void> {
  const inFlight = problem.code === 'key-in-flight';
  if (problem.isNetwork || problem.status >= 500 || PASSING.includes(problem.status) || inFlight) return;
  const { code, message: detail, errors } = problem;
  const sent = draftAt(key)?.underWay ?? draftAt(key)?.creation?.content;
  // what was put right meanwhile is not complained of any more
  const isOver = sent !== undefined && sent !== draftAt(key)?.content;
  await changeDraft(key, (now) => ({
    ...now,
    phase: now.phase === 'queued' ? 'writing' : now.phase,
    creation: null,
    underWay: null,
    refused: isOver ? null : { code, detail, errors },
  }));
}

/** Keeps what this device has, as the next version after the other one. */
export async function keepMine(key: string): Promise<void> {
  await changeDraft(key, (draft) => ({ ...draft, server: draft.other ?? draft.server, other: null }));
}

/** Takes the other version; what was written here is given up. */
export async function keepTheirs(key: string): Promise<void> {
  await changeDraft(key, (draft) =>
    draft.other ? { ...draft, content: draft.other.content, server: draft.other, other: null } : draft,
  );
}

/**
 * The draft of something that is on the server: the one begun on this device, brought up to date, or a new one.
 *
 * @throws Problem, also when there is no connection and nothing of it on this device
 */
export async function openDraft(
  owner: Pick<Draft, 'kind' | 'userId' | 'organisationId'>,
  id: string,
): Promise<Draft> {
  const kept = (await readAll()).find(
    ({ server, userId, organisationId, phase }) =>
      server?.id === id &&
      phase !== 'sent' &&
      userId === owner.userId &&
      organisationId === owner.organisationId,
  );
  if (kept && !isOnServer(kept)) return (await readAnew(kept.key)) ?? kept;
  const found = await fetchPost(owner.kind, id).catch((error: unknown) => {
    if (kept && asProblem(error).isNetwork) return kept.server as OtherVersion;
    throw error;
  });
  const draft: Draft = {
    key: kept?.key ?? id,
    ...owner,
    content: found.content,
    done: kept?.done ?? STEPS[owner.kind].map(({ name }) => name),
    phase: 'writing',
    server: found,
    creation: null,
    underWay: null,
    other: null,
    refused: null,
    changedAt: new Date().toISOString(),
  };
  // what was typed or sent in another tab while this one asked is newer than the answer
  return beginDraft(draft, (stored) =>
    stored.phase === 'sent' ? stored.server?.version === found.version : !isOnServer(stored),
  );
}
