import { Bitmap, listRows } from './columns/bitmap.js';
import { ColumnSet } from './columns/column.js';
import { RowIds } from './columns/rows.js';
import { Shortlist } from './shortlist.js';

/** The open needs, or the open offers: a row each, in columns. */
export class PoolSide<Snapshot extends { readonly id: string }> {
  readonly ids = new RowIds();
  readonly columns = new ColumnSet<Snapshot>(this.ids.capacity);
  /** The rows in use. */
  readonly occupied = new Bitmap(this.ids.capacity);

  get size(): number {
    return this.ids.size;
  }

  /** How much memory ids, columns and bitmaps take. */
  get bytes(): number {
    return this.ids.bytes + this.columns.bytes + this.occupied.bytes;
  }

  /**
   * Keeps a snapshot in place of an earlier one of the same id.
   *
   * @returns its row, which stays the same until it is removed
   * @throws RangeError if the id is no UUID
   */
  put(snapshot: Snapshot): number {
    const row = this.ids.rowOf(snapshot.id) ?? this.added(snapshot.id);
    this.columns.put(row, snapshot);
    return row;
  }

  /** @returns the row that is free again, or undefined if there was none */
  remove(id: string): number | undefined {
    const row = this.ids.rowOf(id);
    if (row === undefined) return undefined;
    this.ids.remove(row);
    this.occupied.put(row, false);
    this.columns.clear(row);
    return row;
  }

  /** Every row in use, in order. */
  rowsInUse(): Int32Array {
    const rows = new Int32Array(this.size);
    listRows(this.occupied.words, rows);
    return rows;
  }

  /** The rows of those of the ids that are here. */
  rowsOf(ids: Iterable<string>): Set<number> {
    const rows = new Set<number>();
    for (const id of ids) {
      const row = this.ids.rowOf(id);
      if (row !== undefined) rows.add(row);
    }
    return rows;
  }

  /** An empty list of the best rows of this side. @throws RangeError if `size` is not a positive integer */
  shortlist(size: number): Shortlist {
    return new Shortlist(size, (a, b, askerId) => this.ids.compareNearness(a, b, askerId));
  }

  private added(id: string): number {
    const before = this.ids.capacity;
    const row = this.ids.add(id);
    if (this.ids.capacity > before) {
      this.columns.grow(this.ids.capacity);
      this.occupied.grow(this.ids.capacity);
    }
    this.occupied.put(row, true);
    return row;
  }
}
