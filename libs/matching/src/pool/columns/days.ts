import type { Period } from '@mutua/vocabulary';
import type { ColumnLayout } from './column.js';
import { int32, type Int32Column } from './number-column.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** Before and after any day: what a period without a beginning or an end reaches to. */
export const NO_START = -0x80000000;
export const NO_END = 0x7fffffff;

/** Days since 1970-01-01 of a day ('YYYY-MM-DD') or an instant, in UTC. */
export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(iso) / MILLISECONDS_A_DAY);
}

interface WithPeriod {
  readonly period: Period;
}

/** The first day of a side's period, or {@link NO_START}. */
export const startDay: ColumnLayout<WithPeriod, Int32Column<WithPeriod>> = int32(({ period: { start } }) =>
  start === null ? NO_START : dayNumber(start),
);

/** The last day of a side's period, or {@link NO_END}. */
export const endDay: ColumnLayout<WithPeriod, Int32Column<WithPeriod>> = int32(({ period: { end } }) =>
  end === null ? NO_END : dayNumber(end),
);
