import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../../..');
const page = readFileSync(resolve(root, 'docs/security-checks.md'), 'utf8');
/** The rows of the table, without its head: check, what is tried, file, test. */
const rows = (page.match(/^\|.*\|$/gm) ?? []).slice(2).map((row) =>
  row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim()),
);

describe('the list of security checks', () => {
  it('names tests that there are', () => {
    expect(rows.length).toBeGreaterThan(20);
    const gone = rows.filter(([, , file = '', test = '']) => {
      const path = resolve(root, file);
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(test);
    });
    expect(gone).toEqual([]);
  });
});
