/** When the mails of a day go out: before work begins in Africa and Europe, within it in Asia. */
const HOUR_UTC = 6;
const DAY_MS = 24 * 3_600_000;

/** The last time at which the mails of a day were due. */
export function lastMorning(now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), HOUR_UTC);
  return new Date(today <= now.getTime() ? today : today - DAY_MS);
}
