import { countryName } from '@mutua/vocabulary';
import Table from 'cli-table3';
import type { NeedPost, Proposal } from './posts.js';

/** A match as the table shows it. */
export interface Match {
  readonly country: string;
  readonly need: string;
  readonly offer: string;
  readonly provider: string;
  readonly score: number;
  readonly status: string;
  readonly reasons: readonly string[];
}

const HEAD = ['Country', 'Need', 'Offer', 'Provider', 'Score', 'Why'];
/** Shares of the width that is left for texts, in the order of the columns; the score has what it needs. */
const SHARES = [0.11, 0.23, 0.22, 0.16, null, 0.28];
const SCORE_WIDTH = 7;
const BORDERS = HEAD.length + 1;
const NARROWEST = 80;
const REASONS_SHOWN = 2;
const POINTS = 10_000;

export function matchesOf(proposals: readonly Proposal[], needs: readonly NeedPost[]): Match[] {
  const countries = new Map(needs.map(({ id, country }) => [id, country]));
  return proposals
    .map((proposal) => ({
      country: countries.get(proposal.needId) ?? '',
      need: proposal.needTitle,
      offer: proposal.offerTitle,
      provider: proposal.providerName,
      score: proposal.score,
      status: proposal.status,
      reasons: proposal.explanation.words.strengths,
    }))
    .sort((a, b) => (`${a.country} ${a.need} ${a.offer}` < `${b.country} ${b.need} ${b.offer}` ? -1 : 1));
}

/** Draws matches as a table no wider than `width`. */
export function matchTable(matches: readonly Match[], width: number): string {
  const forTexts = Math.max(width, NARROWEST) - BORDERS - SCORE_WIDTH;
  const table = new Table({
    head: HEAD,
    colWidths: SHARES.map((share) => (share === null ? SCORE_WIDTH : Math.floor(forTexts * share))),
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
  });
  for (const { country, need, offer, provider, score, reasons } of matches) {
    table.push([
      countryName(country, 'en'),
      need,
      offer,
      provider,
      { content: `${((100 * score) / POINTS).toFixed(1)}%`, hAlign: 'right' },
      reasons.slice(0, REASONS_SHOWN).join(' '),
    ]);
  }
  return table.toString();
}
