import { Refused, type FieldError } from '@mutua/platform/decision';
import { FULL_SCORE } from '../../criteria/score.js';
import { EQUITY_GROUPS } from '../../explanation/equity.sentences.js';

/** A group whose members' needs weigh a little more in clearing: LDC, LLDC, SIDS. */
export type EquityGroup = (typeof EQUITY_GROUPS)[number];

/**
 * What clearing adds to scores for the sake of equity, in points of 10000; never part of a compatibility score. Public, and
 * part of every explanation; any change is a new version.
 */
export interface EquityPolicy {
  readonly version: string;
  /** For the first offer that a need gets: many needs with something are better than few with much. */
  readonly firstHelp: number;
  /** For each offer that a need of a country in the group gets; a country in two groups gets both. */
  readonly groups: Readonly<Record<EquityGroup, number>>;
}

/** No group's addition may be more than this: small enough that a poor match never beats a good one for its country's sake. */
export const LARGEST_GROUP_TERM = 500;

export const EQUITY_POLICY: EquityPolicy = {
  version: 'equity/1',
  firstHelp: 2_000,
  groups: { LDC: 300, LLDC: 150, SIDS: 150 },
};

/** @throws Refused `equity-policy` naming every number that is out of bounds */
export function assertEquityPolicy({ firstHelp, groups }: EquityPolicy): void {
  const errors: FieldError[] = [];
  const check = (pointer: string, value: number, most: number) => {
    if (Number.isInteger(value) && value >= 0 && value <= most) return;
    errors.push({ pointer, detail: `a whole number of points from 0 to ${most}, not ${value}` });
  };
  check('/firstHelp', firstHelp, FULL_SCORE);
  for (const group of EQUITY_GROUPS) check(`/groups/${group}`, groups[group], LARGEST_GROUP_TERM);
  if (errors.length === 0) return;
  const names = errors.map(({ pointer }) => pointer).join(', ');
  throw new Refused('invalid', 'equity-policy', `These equity terms are out of bounds: ${names}.`, errors);
}
