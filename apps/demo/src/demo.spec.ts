import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Match } from './walkthrough/match-table.js';

const DEMO = join(import.meta.dirname, '../dist/main.js');
const MINUTES = 60_000;

/** Runs the demo in a temporary folder of its own, as `npm run demo` does. */
async function runDemo(): Promise<{ lines: string[]; matches: Match[]; leftovers: string[] }> {
  const directory = await mkdtemp(join(tmpdir(), 'mutua-demo-spec-'));
  // the database's account must pass through
  await chmod(directory, 0o755);
  try {
    const file = join(directory, 'matches.json');
    const { stdout } = await promisify(execFile)(process.execPath, [DEMO, '--matches', file], {
      env: { ...process.env, TMPDIR: directory },
    });
    const matches = JSON.parse(await readFile(file, 'utf8')) as Match[];
    return { lines: stdout.trim().split('\n'), matches, leftovers: await readdir(directory) };
  } finally {
    await rm(directory, { recursive: true });
  }
}

describe('the demo', () => {
  it(
    'ends with accepted matches and their reasons, the same at every run, and leaves nothing behind',
    async () => {
      const first = await runDemo();
      expect(first.leftovers).toEqual(['matches.json']);
      const totals = JSON.parse(first.lines.at(-1) ?? '') as Record<string, number>;
      const told = first.lines.join('\n');
      // whose time has come to its end cannot be sent any more
      const drafts = Number(/Left as drafts, because their time is over: (\d+)/.exec(told)?.[1] ?? 0);
      expect(drafts).toBeGreaterThan(0);
      expect((totals['needs'] ?? 0) + (totals['offers'] ?? 0) + drafts).toBe(43 + 41);
      expect(totals).toMatchObject({ accepted: first.matches.length });
      expect(totals['approved']).toBe(first.matches.length + 1);
      expect(first.matches.length).toBeGreaterThan(20);
      for (const { reasons, score, status } of first.matches) {
        expect(status).toBe('accepted');
        expect(score).toBeGreaterThanOrEqual(4_000);
        expect(reasons.length).toBeGreaterThan(0);
      }
      expect(told).toMatch(/Declined by the provider: .+“.+”/);
      expect(told).toMatch(/Rejected by the coordinator: .+“.+”/);

      const second = await runDemo();
      expect(second.matches).toEqual(first.matches);
      const { elapsed_ms: _one, ...counts } = totals;
      const { elapsed_ms: _other, ...again } = JSON.parse(second.lines.at(-1) ?? '') as Record<
        string,
        number
      >;
      expect(again).toEqual(counts);
    },
    10 * MINUTES,
  );
});
