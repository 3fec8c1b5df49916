import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { confirm } from './confirm.js';
import { NotDone } from './failed.js';

/** A terminal at which somebody answers. */
function terminal(answer: string, { isTTY = true, yes = false } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY });
  input.write(`${answer}\n`);
  return { input, output: new PassThrough(), yes };
}

describe('a dangerous step', () => {
  it.each(['y', 'Y', 'yes', ' yes '])('goes on when somebody answers %j', async (answer) => {
    await confirm('Rows will be dropped.', terminal(answer));
  });

  it.each(['', 'n', 'no', 'what?', 'yesterday'])('does nothing when somebody answers %j', async (answer) => {
    await expect(confirm('Rows will be dropped.', terminal(answer))).rejects.toThrow(NotDone);
  });

  it('says what will happen before it asks', async () => {
    const asked = terminal('y');
    await confirm('Rows will be dropped.', asked);
    expect(String(asked.output.read())).toBe('Rows will be dropped. Go on? [y/N] ');
  });

  it('goes on without asking by --yes, and only by it where nobody can be asked', async () => {
    await confirm('Rows will be dropped.', terminal('n', { isTTY: false, yes: true }));
    await expect(confirm('Rows will be dropped.', terminal('y', { isTTY: false }))).rejects.toThrow(
      'Rows will be dropped. Nobody is here to be asked: add --yes.',
    );
  });
});
