/** The LISTEN/NOTIFY channel that says "this context's log grew". It only wakes readers; the poll is the truth. */
export function logChannel(publisher: string): string {
  return `mutua_log_${publisher}`;
}
