import { endStateOf, type EndState } from '@mutua/demo';
import { compareEffects, type Findings } from './effects.js';
import type { Fault, Scene } from './fault.js';
import { deliverEverythingTwice } from './faults/everything-twice.js';
import { History } from './history.js';
import { sendAll } from './load.js';
import type { Servers } from './servers.js';
import { Stage } from './stage.js';
import type { Submission } from './submissions.js';

/** Of each part, a quarter is kept for a moment that the fault chooses; and so many at least. */
const HELD_BACK_AT_LEAST = 12;

export interface RunPlan {
  readonly servers: Servers;
  readonly submissions: readonly Submission[];
  readonly random: () => number;
  readonly say: (line: string) => void;
}

/** Where a run ended. */
export interface RunEnd {
  readonly findings: Findings;
  readonly endState: EndState;
  readonly history: History;
}

/** The same submissions as with faults, and nothing goes wrong. */
export async function runUndisturbed({ servers, submissions, say }: RunPlan): Promise<RunEnd> {
  const stage = await Stage.set(servers);
  try {
    const history = new History();
    await sendAll(submissions, stage, history);
    say(`${history.accepted.length} submissions accepted without any fault`);
    return await look(stage, history);
  } finally {
    await stage.strike();
  }
}

/** Each fault has its part of the submissions; in the end every event is delivered once more. */
export async function runWithFaults(plan: RunPlan, faults: readonly Fault[]): Promise<RunEnd> {
  const { servers, submissions, random, say } = plan;
  const stage = await Stage.set(servers);
  try {
    const history = new History();
    for (const [index, fault] of faults.entries()) {
      const share = submissions.length / faults.length;
      const part = submissions.slice(Math.floor(index * share), Math.floor((index + 1) * share));
      await runPart(part, fault, { stage, history, random }, say);
    }
    await stage.calm();
    say(`every event once more: ${await deliverEverythingTwice(stage)}`);
    return await look(stage, history);
  } catch (error) {
    say(`failed: ${String(error)}`);
    for (const words of stage.lastWords) say(words);
    throw error;
  } finally {
    await stage.strike();
  }
}

async function runPart(
  part: readonly Submission[],
  fault: Fault,
  { stage, history, random }: Omit<Scene, 'sendMore'>,
  say: RunPlan['say'],
): Promise<void> {
  const tell = (line: string) => say(`${fault.name}: ${line}`);
  const kept = Math.max(HELD_BACK_AT_LEAST, Math.floor(part.length / 4));
  const [first, heldBack] = [part.slice(0, -kept), part.slice(-kept)];
  let rest: Promise<void> | undefined;
  const sendRest = () => (rest ??= sendAll(heldBack, stage, history));
  const scene: Scene = {
    stage,
    history,
    random,
    sendMore: async () => {
      const half = history.accepted.length + kept / 2;
      // what goes wrong with them is told when all have been sent
      sendRest().catch(() => undefined);
      await history.reached(half);
    },
  };
  await fault.prepare?.(scene);
  const moment = history.accepted.length + 1 + Math.floor((random() * first.length) / 2);
  const sent = sendAll(first, stage, history);
  const struck = history.reached(moment).then(async () => {
    tell(`after submission ${moment}`);
    tell(await fault.strike(scene));
  });
  await Promise.all([sent, struck]);
  await sendRest();
  if (fault.mend) tell(await fault.mend(scene));
}

async function look(stage: Stage, history: History): Promise<RunEnd> {
  await stage.calm();
  const findings = await compareEffects(history, stage);
  return { findings, endState: await endStateOf(stage.installation, stage.desk), history };
}
