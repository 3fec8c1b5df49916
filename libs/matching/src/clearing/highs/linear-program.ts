/** What values a variable may take: any between its bounds, whole ones, or nothing or any between its bounds. */
export const VARIABLE_KINDS = { continuous: 0, integer: 1, semiContinuous: 2 } as const;
export type VariableKind = keyof typeof VARIABLE_KINDS;

/** A linear program to maximise, with rows a·x ≤ upper, in compressed sparse columns. Plain data, for another thread. */
export interface LinearProgram {
  readonly objective: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Codes of {@link VARIABLE_KINDS}, one a column; null where all are continuous. */
  readonly kinds: Int32Array | null;
  readonly rowUpper: Float64Array;
  /** Where each column begins in `rows` and `coefficients`, and the end. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly coefficients: Float64Array;
}

interface Column {
  readonly objective: number;
  readonly lower?: number;
  readonly upper: number;
  readonly kind?: VariableKind;
  /** Row and coefficient. */
  readonly entries: readonly (readonly [row: number, coefficient: number])[];
}

/** Builds a linear program row by row and column by column. */
export class ProgramBuilder {
  private readonly objective: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly kinds: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly rows: number[] = [];
  private readonly coefficients: number[] = [];

  /** Returns the number of the row. */
  addRow(upper: number): number {
    this.rowUpper.push(upper);
    return this.rowUpper.length - 1;
  }

  /** Returns the number of the column. `lower` is 0 and `kind` continuous where they are left out. */
  addColumn({ objective, lower = 0, upper, kind = 'continuous', entries }: Column): number {
    this.objective.push(objective);
    this.lower.push(lower);
    this.upper.push(upper);
    this.kinds.push(VARIABLE_KINDS[kind]);
    for (const [row, coefficient] of entries) {
      this.rows.push(row);
      this.coefficients.push(coefficient);
    }
    this.starts.push(this.rows.length);
    return this.objective.length - 1;
  }

  build(): LinearProgram {
    const isContinuous = this.kinds.every((kind) => kind === VARIABLE_KINDS.continuous);
    return {
      objective: Float64Array.from(this.objective),
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      kinds: isContinuous ? null : Int32Array.from(this.kinds),
      rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(this.starts),
      rows: Int32Array.from(this.rows),
      coefficients: Float64Array.from(this.coefficients),
    };
  }
}
