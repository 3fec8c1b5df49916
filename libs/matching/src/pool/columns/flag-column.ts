import { Bitmap } from './bitmap.js';
import type { Column, ColumnLayout } from './column.js';

/** The rows of which something holds. */
export class FlagColumn<Side> implements Column<Side> {
  readonly rows: Bitmap;

  constructor(
    capacity: number,
    private readonly holds: (side: Side) => boolean,
  ) {
    this.rows = new Bitmap(capacity);
  }

  get bytes(): number {
    return this.rows.bytes;
  }

  put(row: number, side: Side): void {
    this.rows.put(row, this.holds(side));
  }

  clear(row: number): void {
    this.rows.put(row, false);
  }

  grow(capacity: number): void {
    this.rows.grow(capacity);
  }
}

/** A column of what does or does not hold of a row. */
export function flag<Side>(holds: (side: Side) => boolean): ColumnLayout<Side, FlagColumn<Side>> {
  return (capacity) => new FlagColumn(capacity, holds);
}
