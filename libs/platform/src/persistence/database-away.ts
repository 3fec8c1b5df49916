/** PostgreSQL Documentation, Appendix A: connection exceptions, out of resources, shut down by an operator. */
const AWAY = /^(08|53|57P0[1-5])/;
const CONNECTION_LOST = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'];
/** What `pg` says without a code. */
const WORDS = /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed/;

/** Whether something failed because the database is away or full, and not because of what was to be done. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string' && (AWAY.test(code) || CONNECTION_LOST.includes(code))) return true;
  return WORDS.test(error.message) || isDatabaseAway(driverError);
}
