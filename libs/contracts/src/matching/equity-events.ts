import { IsInt, IsString, IsUUID } from 'class-validator';
import { defineEvent } from '../event.js';
import { Holds } from '../values/holds.js';
import { IsWeights } from '../values/value-checks.js';

/** What clearing adds to scores for the sake of equity, in points of 10,000. */
export class EquitySnapshot {
  /** The same for all: there is one set of equity terms. */
  @IsUUID() id!: string;
  @IsInt() version!: number;
  /** The version as explanations name it. */
  @IsString() name!: string;
  /** For the first offer that a need gets. */
  @IsInt() firstHelp!: number;
  /** For each offer that a need of a country in the group gets, by group. */
  @IsWeights() groups!: Readonly<Record<string, number>>;
}

export class EquityPayload {
  @Holds(() => EquitySnapshot) equity!: EquitySnapshot;
}

export const EquityPublished = defineEvent(
  'matching.equity.published',
  EquityPayload,
  'Other equity terms are in force; all is cleared by them.',
);
