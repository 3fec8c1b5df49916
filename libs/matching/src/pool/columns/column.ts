/** One attribute of all the rows of a side, in typed arrays. `Side` is what a row is made from. */
export interface Column<Side> {
  /** How much memory it takes. */
  readonly bytes: number;
  /** Keeps what the row says, in place of what it said before. */
  put(row: number, side: Side): void;
  /** Forgets the row. */
  clear(row: number): void;
  /** Makes room for more rows, a multiple of 32. */
  grow(capacity: number): void;
}

/** What a column is made from: an attribute and how it is laid out. Filters and criteria that share one share the column. */
export type ColumnLayout<Side, Kept extends Column<Side>> = (capacity: number) => Kept;

/** The columns of one side of the pool, made as filters and criteria ask for them, before there are rows. */
export class ColumnSet<Side> {
  private readonly byLayout = new Map<unknown, Column<Side>>();

  constructor(private capacity: number) {}

  get bytes(): number {
    return [...this.byLayout.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** The column of a layout: the same one whoever asks. */
  of<Kept extends Column<Side>>(layout: ColumnLayout<Side, Kept>): Kept {
    const known = this.byLayout.get(layout);
    // A layout makes columns of one kind only, which a map of all of them cannot say.
    if (known) return known as Kept;
    const column = layout(this.capacity);
    this.byLayout.set(layout, column);
    return column;
  }

  put(row: number, side: Side): void {
    for (const column of this.byLayout.values()) column.put(row, side);
  }

  clear(row: number): void {
    for (const column of this.byLayout.values()) column.clear(row);
  }

  grow(capacity: number): void {
    this.capacity = capacity;
    for (const column of this.byLayout.values()) column.grow(capacity);
  }
}
