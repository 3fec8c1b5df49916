import { matchTable } from './match-table.js';
import type { Post, Proposal } from './posts.js';
import type { Walked } from './walkthrough.js';

const RETURNED_SHOWN = 5;

/** Tells a person how the demo ended: the matches, and what did not come to one and why. */
export function report(
  { matches, returned, declined, rejected, needsWithoutMatch }: Walked,
  width: number,
): string {
  return [
    '',
    matchTable(matches, width),
    '',
    ...returnedLines('need', returned.needs),
    ...returnedLines('offer', returned.offers),
    ...rejected.map((proposal) => `Rejected by the coordinator: ${turnedDown(proposal)}`),
    ...declined.map((proposal) => `Declined by the provider: ${turnedDown(proposal)}`),
    `${needsWithoutMatch} open ${needsWithoutMatch === 1 ? 'need has' : 'needs have'} no match yet; what is missing for them is what the platform shows to donors.`,
    '',
  ].join('\n');
}

function returnedLines(what: string, posts: readonly Post[]): string[] {
  if (posts.length === 0) return [];
  const shown = posts
    .slice(0, RETURNED_SHOWN)
    .map(({ content, whatToChange }) => `  ${content.title}: ${whatToChange}`);
  const rest = posts.length - shown.length;
  return [
    `Returned to their authors: ${posts.length} ${what}${posts.length === 1 ? '' : 's'}`,
    ...shown,
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
}

function turnedDown({ needTitle, offerTitle, reason }: Proposal): string {
  return `${needTitle} – ${offerTitle}. “${reason}”`;
}
