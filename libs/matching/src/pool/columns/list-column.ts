import type { Column, ColumnLayout } from './column.js';

/** A list of whole numbers a row, none of them 0, at most `length` of them. */
export class ListColumn<Side> implements Column<Side> {
  /** `length` places a row; 0 from the end of the list on. */
  values: Int32Array;
  counts: Uint8Array;

  constructor(
    capacity: number,
    readonly length: number,
    private readonly read: (side: Side) => Int32Array,
  ) {
    this.values = new Int32Array(capacity * length);
    this.counts = new Uint8Array(capacity);
  }

  get bytes(): number {
    return this.values.byteLength + this.counts.byteLength;
  }

  countAt(row: number): number {
    return this.counts[row] ?? 0;
  }

  listAt(row: number): Int32Array {
    return this.values.subarray(row * this.length, row * this.length + this.countAt(row));
  }

  put(row: number, side: Side): void {
    this.clear(row);
    const list = this.read(side).subarray(0, this.length);
    this.values.set(list, row * this.length);
    this.counts[row] = list.length;
  }

  clear(row: number): void {
    this.values.fill(0, row * this.length, (row + 1) * this.length);
    this.counts[row] = 0;
  }

  grow(capacity: number): void {
    const wider = new Int32Array(capacity * this.length);
    wider.set(this.values);
    this.values = wider;
    const counts = new Uint8Array(capacity);
    counts.set(this.counts);
    this.counts = counts;
  }
}

/** A column of lists of whole numbers other than 0, of which at most `length` are kept. */
export function listOf<Side>(
  length: number,
  read: (side: Side) => Int32Array,
): ColumnLayout<Side, ListColumn<Side>> {
  return (capacity) => new ListColumn(capacity, length, read);
}
