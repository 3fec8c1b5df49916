/** Draws from a list in which the code of rank r comes with weight 1 / r^exponent. */
export class Zipf<T> {
  private readonly upTo: Float64Array;

  constructor(
    private readonly codes: readonly T[],
    exponent: number,
    private readonly random: () => number,
  ) {
    this.upTo = new Float64Array(codes.length);
    let total = 0;
    for (let rank = 1; rank <= codes.length; rank += 1) {
      total += rank ** -exponent;
      this.upTo[rank - 1] = total;
    }
  }

  one(): T {
    const drawn = this.random() * (this.upTo[this.upTo.length - 1] ?? 0);
    let low = 0;
    let high = this.codes.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.upTo[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    const code = this.codes[low];
    if (code === undefined) throw new RangeError('Nothing to draw from');
    return code;
  }

  /** So many different ones. */
  some(count: number): T[] {
    const drawn = new Set<T>();
    while (drawn.size < Math.min(count, this.codes.length)) drawn.add(this.one());
    return [...drawn];
  }
}
