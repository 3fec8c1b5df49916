import type { Column, ColumnLayout } from './column.js';

/** One number a row: whole ones of 32 bits, or floating-point ones where a sum may be greater or broken. */
export class NumberColumn<Side, Numbers extends Int32Array | Float64Array> implements Column<Side> {
  values: Numbers;

  constructor(
    capacity: number,
    private readonly make: (length: number) => Numbers,
    private readonly read: (side: Side) => number,
  ) {
    this.values = make(capacity);
  }

  get bytes(): number {
    return this.values.byteLength;
  }

  at(row: number): number {
    return this.values[row] ?? 0;
  }

  put(row: number, side: Side): void {
    this.values[row] = this.read(side);
  }

  clear(row: number): void {
    this.values[row] = 0;
  }

  grow(capacity: number): void {
    const wider = this.make(capacity);
    wider.set(this.values);
    this.values = wider;
  }
}

export type Int32Column<Side> = NumberColumn<Side, Int32Array>;
export type Float64Column<Side> = NumberColumn<Side, Float64Array>;

/** A column of whole numbers that fit in 32 bits. */
export function int32<Side>(read: (side: Side) => number): ColumnLayout<Side, Int32Column<Side>> {
  return (capacity) => new NumberColumn(capacity, (length) => new Int32Array(length), read);
}

/** A column of floating-point numbers. */
export function float64<Side>(read: (side: Side) => number): ColumnLayout<Side, Float64Column<Side>> {
  return (capacity) => new NumberColumn(capacity, (length) => new Float64Array(length), read);
}
