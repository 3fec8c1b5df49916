/** Gives ids small numbers for use as positions in columns; a number is used anew after its id is gone. */
export class NumberedIds {
  private readonly numbers = new Map<string, number>();
  private readonly ids: (string | null)[] = [];
  private readonly free: number[] = [];

  get size(): number {
    return this.numbers.size;
  }

  /** The number of an id that has one. */
  find(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** The number of an id, a new one if it has none. */
  add(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.free.pop() ?? this.ids.length;
    this.numbers.set(id, number);
    this.ids[number] = id;
    return number;
  }

  /** The id of a number that is in use. */
  idOf(number: number): string {
    const id = this.ids[number];
    if (id === null || id === undefined) throw new RangeError(`No id has the number ${number}.`);
    return id;
  }

  remove(id: string): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
    this.numbers.delete(id);
    this.ids[number] = null;
    this.free.push(number);
  }

  entries(): IterableIterator<[string, number]> {
    return this.numbers.entries();
  }
}
