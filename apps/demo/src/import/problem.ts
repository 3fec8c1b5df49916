/** What is wrong in a file: in which record (its id, or its place when it has none), in which field, and why. */
export interface RecordProblem {
  readonly record: string;
  /** A JSON pointer within the record. */
  readonly field: string;
  readonly reason: string;
}

const SHOWN = 20;

/** Files that cannot be imported; nothing of them was. The message names every record and field. */
export class UnusableFile extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly RecordProblem[],
  ) {
    const lines = problems
      .slice(0, SHOWN)
      .map(({ record, field, reason }) => `  ${[record, field].filter(Boolean).join(' ')}: ${reason}`);
    const rest = problems.length > SHOWN ? [`  … and ${problems.length - SHOWN} more`] : [];
    super([`${file} cannot be imported, and nothing of it was:`, ...lines, ...rest].join('\n'));
    this.name = 'UnusableFile';
  }
}
