/** Tag of an edge, or of anything else here, that bears none. No price is negative. */
export const NO_TAG = -1;

const SMALLEST_ROOM = 4;

/**
 * Lists of weighted edges in three flat columns, one list a row: a need's offers, an offer's needs, an offer's holders.
 * A row that outgrows its room moves to the end with twice as much, so that less than half of the columns is ever waste.
 * The columns are public because the auction's loops read them; who writes goes through the methods.
 */
export class EdgeLists {
  /** What an edge leads to. */
  targets = new Int32Array(1024);
  /** Its weight, in points. */
  values = new Float64Array(1024);
  /** A price that belongs to it, or {@link NO_TAG}. */
  tags = new Float64Array(1024);
  /** What it gives, a bit each; 0 where that is not known, or of no concern. */
  kinds = new Int32Array(1024);
  /** Where a row begins in the columns. */
  starts = new Int32Array(64);
  /** How many edges a row has. */
  lengths = new Int32Array(64);
  private rooms = new Int32Array(64);
  private used = 0;

  /** Makes rows 0…count-1 exist; new ones are empty. */
  ensureRows(count: number): void {
    if (count <= this.starts.length) return;
    this.starts = grown(this.starts, count);
    this.lengths = grown(this.lengths, count);
    this.rooms = grown(this.rooms, count);
  }

  /** Where the edge of `row` to `target` is in the columns, or -1. */
  find(row: number, target: number): number {
    const start = this.starts[row]!;
    const end = start + this.lengths[row]!;
    for (let at = start; at < end; at += 1) if (this.targets[at] === target) return at;
    return -1;
  }

  /** Adds an edge at the end of its row and returns where it is. Positions of other rows stay; of this row they may not. */
  push(row: number, target: number, value: number, tag: number, kinds = 0): number {
    const length = this.lengths[row]!;
    if (length === this.rooms[row]) this.enlarge(row);
    const at = this.starts[row]! + length;
    this.targets[at] = target;
    this.values[at] = value;
    this.tags[at] = tag;
    this.kinds[at] = kinds;
    this.lengths[row] = length + 1;
    return at;
  }

  /** Takes out the edge at a position; the last of the row takes its place. */
  removeAt(row: number, at: number): void {
    const last = this.starts[row]! + this.lengths[row]! - 1;
    this.targets[at] = this.targets[last]!;
    this.values[at] = this.values[last]!;
    this.tags[at] = this.tags[last]!;
    this.kinds[at] = this.kinds[last]!;
    this.lengths[row] = this.lengths[row]! - 1;
  }

  private enlarge(row: number): void {
    const length = this.lengths[row]!;
    const room = Math.max(SMALLEST_ROOM, this.rooms[row]! * 2);
    this.reserve(this.used + room);
    const from = this.starts[row]!;
    this.targets.copyWithin(this.used, from, from + length);
    this.values.copyWithin(this.used, from, from + length);
    this.tags.copyWithin(this.used, from, from + length);
    this.kinds.copyWithin(this.used, from, from + length);
    this.starts[row] = this.used;
    this.rooms[row] = room;
    this.used += room;
  }

  private reserve(size: number): void {
    if (size <= this.targets.length) return;
    this.targets = grown(this.targets, size);
    this.values = grown(this.values, size);
    this.tags = grown(this.tags, size);
    this.kinds = grown(this.kinds, size);
  }
}

/** The same column with room for at least `size`, and for as much again as it had. */
export function grown<Column extends Int32Array | Float64Array | Uint8Array>(
  column: Column,
  size: number,
): Column {
  if (size <= column.length) return column;
  const longer = new (column.constructor as new (length: number) => Column)(
    Math.max(size, column.length * 2),
  );
  longer.set(column);
  return longer;
}
