import { expect, it } from '@jest/globals';
import { report } from './report.js';
import type { Walked } from './walkthrough.js';

it.each([
  [1, '1 open need has no match yet'],
  [2, '2 open needs have no match yet'],
])('the report counts needs without a match in words: %i', (needsWithoutMatch, words) => {
  const walked = {
    matches: [],
    returned: { needs: [], offers: [] },
    declined: [],
    rejected: [],
    needsWithoutMatch,
  } as unknown as Walked;
  expect(report(walked, 80)).toContain(words);
});
