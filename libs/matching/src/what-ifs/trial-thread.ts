import { parentPort } from 'node:worker_threads';
import { Trial, type PieceOfPool, type TrialTerms } from './trial.js';

/** What the thread is told: pieces of the pool, then by what to clear it. */
export type TrialMessage = PieceOfPool | { readonly type: 'compare'; readonly terms: TrialTerms };

/** The body of the thread: takes the copy of the pool in, clears it by both rules, answers with the comparison, and ends. */
const port = parentPort;
if (port === null) throw new Error('This file is the body of a worker thread.');
const trial = new Trial();
port.on('message', (message: TrialMessage) => {
  if (message.type !== 'compare') {
    trial.take(message);
    return;
  }
  void trial.compare(message.terms).then((comparison) => {
    port.postMessage(comparison);
    port.close();
  });
});
