import { IsInt, IsString, IsUUID } from 'class-validator';
import { defineEvent } from '../event.js';
import { Holds } from '../values/holds.js';
import { IsWeights } from '../values/value-checks.js';

/** What each criterion of matching counts: its share of the sum. */
export class WeightsSnapshot {
  /** The same for all: there is one set of weights. */
  @IsUUID() id!: string;
  @IsInt() version!: number;
  /** The version as explanations name it. */
  @IsString() name!: string;
  /** Whole numbers by criterion. */
  @IsWeights() of!: Readonly<Record<string, number>>;
}

export class WeightsPayload {
  @Holds(() => WeightsSnapshot) weights!: WeightsSnapshot;
}

export const WeightsPublished = defineEvent(
  'matching.weights.published',
  WeightsPayload,
  'Other weights of the criteria are in force; open needs are judged by them.',
);
