import Table from 'cli-table3';

/** What a command found or did: for programs, and for people. */
export interface Report {
  readonly data: unknown;
  readonly text: string;
  /** True when something could not be done; the process then ends with 1. */
  readonly failed?: boolean;
}

/** A table without frills, which can be read and cut up. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const drawn = new Table({
    head: [...head],
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) drawn.push([...row]);
  return drawn.toString();
}

/** A length of time as people say it. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
  return `${Math.floor(seconds / 3_600)} h`;
}
