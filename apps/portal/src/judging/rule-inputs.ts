import type { Criterion } from '../matches/match-record.js';
import type { ErrorLine } from '../ui/error-summary.js';
import { plainNumber } from '../writing/typed-numbers.js';
import { ofHundred } from './equity-facts.js';
import { FULL_SCORE, GROUPS, type EquityGroup, type EquityPoints, type Weights } from './judging-queries.js';

/** Weights as somebody types them. */
export type WeightInputs = Readonly<Record<Criterion, string>>;

/** Equity terms as somebody types them, in points of 100. */
export interface EquityInputs {
  readonly firstHelp: string;
  readonly groups: Readonly<Record<EquityGroup, string>>;
}

export const weightId = (criterion: Criterion) => `weight-${criterion}`;
export const FIRST_HELP_ID = 'equity-first-help';
export const groupId = (group: EquityGroup) => `equity-${group}`;

export function weightInputs(weights: Weights): WeightInputs {
  return mapped(weights, String);
}

export function equityInputs({ firstHelp, groups }: EquityPoints): EquityInputs {
  return {
    firstHelp: String(ofHundred(firstHelp)),
    groups: mapped(groups, (points) => String(ofHundred(points))),
  };
}

/** What was typed; what is no number is NaN. */
export function typedWeights(inputs: WeightInputs): Weights {
  return mapped(inputs, numberOf);
}

export function typedEquity({ firstHelp, groups }: EquityInputs): EquityPoints {
  const points = (text: string) => Math.round((numberOf(text) * FULL_SCORE) / 100);
  return { firstHelp: points(firstHelp), groups: mapped(groups, points) };
}

/** Weights that are no whole numbers, each with where it stands. How great they may be, the service says. */
export function wrongWeights(inputs: WeightInputs, text: string): readonly ErrorLine[] {
  return (Object.keys(inputs) as Criterion[])
    .filter((criterion) => !isCount(numberOf(inputs[criterion])))
    .map((criterion) => ({ target: weightId(criterion), text }));
}

/** Equity terms that are no numbers from 0. */
export function wrongEquity({ firstHelp, groups }: EquityInputs, text: string): readonly ErrorLine[] {
  const terms: readonly (readonly [string, string])[] = [
    [FIRST_HELP_ID, firstHelp],
    ...GROUPS.map((group) => [groupId(group), groups[group]] as const),
  ];
  return terms.filter(([, typed]) => !(numberOf(typed) >= 0)).map(([target]) => ({ target, text }));
}

export function sameWeights(one: Weights, other: Weights): boolean {
  return (Object.keys(one) as Criterion[]).every((criterion) => one[criterion] === other[criterion]);
}

export function sameEquity(one: EquityPoints, other: EquityPoints): boolean {
  return (
    one.firstHelp === other.firstHelp && GROUPS.every((group) => one.groups[group] === other.groups[group])
  );
}

/** The inputs of weights by the fields of a request. */
export function weightTargets(at: string, weights: Weights): Record<string, string> {
  return Object.fromEntries([
    [at, weightId(Object.keys(weights)[0] as Criterion)],
    ...Object.keys(weights).map((criterion) => [`${at}/${criterion}`, weightId(criterion as Criterion)]),
  ]) as Record<string, string>;
}

export function equityTargets(at: string): Record<string, string> {
  return {
    [`${at}/firstHelp`]: FIRST_HELP_ID,
    ...Object.fromEntries(GROUPS.map((group) => [`${at}/groups/${group}`, groupId(group)])),
  };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function numberOf(text: string): number {
  const number = Number(plainNumber(text) ?? NaN);
  return Number.isFinite(number) ? number : NaN;
}

function mapped<Key extends string, From, To>(
  of: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Readonly<Record<Key, To>> {
  return Object.fromEntries(
    (Object.entries(of) as [Key, From][]).map(([key, value]) => [key, change(value)]),
  ) as Readonly<Record<Key, To>>;
}
