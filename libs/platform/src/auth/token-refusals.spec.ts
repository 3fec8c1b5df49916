import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../observability/logger.js';
import { TokenRefusals } from './token-refusals.js';

function logged() {
  const lines: Record<string, unknown>[] = [];
  const to = { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) };
  let now = 0;
  // the level that a process has unless told otherwise
  const refusals = new TokenRefusals(createLogger('warn', to), () => now);
  return { lines, refusals, pass: (ms: number) => (now += ms) };
}

describe('a refused token', () => {
  it('is in the log of a default start, with the reason and without what was asked for', () => {
    const { lines, refusals } = logged();
    refusals.note('signature verification failed', '/api/needs?cursor=secret');
    expect(lines).toEqual([
      expect.objectContaining({
        msg: 'token refused',
        reason: 'signature verification failed',
        path: '/api/needs',
      }),
    ]);
  });

  it('fills no disk: ten lines in a minute, and then how many more there were', () => {
    const { lines, refusals, pass } = logged();
    for (let count = 0; count < 1_000; count += 1) refusals.note('expired', '/api/needs');
    expect(lines).toHaveLength(10);
    pass(60_000);
    refusals.note('expired', '/api/needs');
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toMatchObject({ unsaid: 990 });
  });
});
