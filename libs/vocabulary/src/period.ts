/** A span of days as ISO 8601 dates, both inclusive. Null means open: no known beginning, or no known end. */
export interface Period {
  start: string | null;
  end: string | null;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * Whether `x` is a day of the calendar written as 'YYYY-MM-DD': '2028-02-29' is, '2027-02-29' and '2027-2-1'
 * are not.
 */
export function isIsoDate(x: unknown): x is string {
  if (typeof x !== 'string' || !ISO_DATE.test(x)) return false;
  const date = new Date(x);
  // it takes 31 February for 3 March, and there is no day NaN
  return date.getUTCDate() === Number(x.slice(8));
}

/**
 * Whether both dates, where given, are days of the calendar, and the period does not end before it starts.
 */
export function periodIsValid(period: Period): boolean {
  const { start, end } = period;
  if (start !== null && !isIsoDate(start)) return false;
  if (end !== null && !isIsoDate(end)) return false;
  return start === null || end === null || start <= end;
}

/**
 * How many days two periods have in common: 0 if none, null if there is no bound to them. Both must be valid.
 * A known beginning and an open end, or the reverse, on both sides is unbounded: the days cannot be counted.
 */
export function overlapDays(a: Period, b: Period): number | null {
  const start = later(a.start, b.start);
  const end = earlier(a.end, b.end);
  if (start === null || end === null) return null;
  return Math.max(0, (Date.parse(end) - Date.parse(start)) / MILLISECONDS_A_DAY + 1);
}

/** Whether two valid periods have a day in common. Open ends reach as far as needed. */
export function overlaps(a: Period, b: Period): boolean {
  return overlapDays(a, b) !== 0;
}

/** Whether the last day lies before `onDate` ('YYYY-MM-DD'). A period without a known end never has. */
export function hasEnded(period: Period, onDate: string): boolean {
  return period.end !== null && period.end < onDate;
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
