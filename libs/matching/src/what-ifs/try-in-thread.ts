import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Comparison } from './compare.js';
import type { PieceOfPool, TrialTerms } from './trial.js';
import type { TrialMessage } from './trial-thread.js';
import type { WhatIfFailure } from './what-if.schema.js';

/** The thread body, found through this package's own exports. */
const THREAD = createRequire(import.meta.url).resolve('@mutua/matching/trial-thread');

/** A copy that is not cleared by then hangs; each hard contest for scarce money takes some minutes, by either rules. */
const LONGEST_MS = 30 * 60_000;

/** Why a trial came to nothing. Nothing else is affected: the thread had nothing but its copy. */
export class TrialFailure extends Error {
  override readonly name = 'TrialFailure';

  constructor(
    readonly code: Extract<WhatIfFailure, 'worker-died' | 'timed-out'> | 'cancelled',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface TryOptions {
  readonly longestMs?: number;
  /** What to start as the thread; for tests of threads that die or hang. */
  readonly thread?: string | URL;
}

/**
 * Clears a copy of the pool by two sets of rules in a thread of its own, so that the event loop does not wait for it.
 *
 * @param pieces the copy, read while the thread takes it in
 * @param signal ends the thread at once
 * @throws TrialFailure `cancelled`, `worker-died`, `timed-out`; what reading the copy throws
 */
export async function tryInThread(
  pieces: AsyncIterable<PieceOfPool>,
  terms: TrialTerms,
  signal: AbortSignal,
  { longestMs = LONGEST_MS, thread = THREAD }: TryOptions = {},
): Promise<Comparison> {
  if (signal.aborted) throw cancelled();
  const worker = new Worker(thread);
  const tell = (message: TrialMessage) => worker.postMessage(message);
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const answer = new Promise<Comparison>((resolve, reject) => {
    const fail = (code: TrialFailure['code'], message: string, cause?: unknown) =>
      reject(new TrialFailure(code, message, { cause }));
    signal.addEventListener('abort', () => reject(cancelled()), { once: true });
    worker.on('message', resolve);
    worker.on('error', (error) => fail('worker-died', `The thread died: ${error.message}`, error));
    worker.on('exit', (code) => fail('worker-died', `The thread ended with ${code} and no answer.`));
    timer = setTimeout(
      () => fail('timed-out', `The thread did not end within ${longestMs} ms and was ended.`),
      longestMs,
    );
  });
  const read = async () => {
    for await (const piece of pieces) {
      if (isOver) return answer;
      tell(piece);
    }
    tell({ type: 'compare', terms });
    return answer;
  };
  const reading = read();
  try {
    return await Promise.race([answer, reading]);
  } finally {
    isOver = true;
    clearTimeout(timer);
    await worker.terminate();
    // nothing is read any more once this has ended
    await reading.catch(() => undefined);
  }
}

function cancelled(): TrialFailure {
  return new TrialFailure('cancelled', 'The trial was cancelled.');
}
