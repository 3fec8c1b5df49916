import { smaller, type Grantable, type SplitUnits } from './split-problem.js';

/** A split in the making: what each grantable gets, and what offers and needs have left. Never over a sum, never under a minimum. */
export class SplitState {
  readonly granted: bigint[];
  private readonly left: bigint[];
  private readonly open: bigint[];

  constructor(private readonly units: SplitUnits) {
    this.granted = units.grantables.map(() => 0n);
    this.left = [...units.left];
    this.open = [...units.asks];
  }

  /** Points of the split: parts of what needs ask for bring that part of the points. */
  value(): number {
    return this.units.grantables.reduce(
      (points, grantable, at) => points + this.worthOf(grantable, this.granted[at]!),
      0,
    );
  }

  /** Points of so much to a need. */
  worthOf({ points, need }: Grantable, amount: bigint): number {
    return (points * Number(amount)) / Number(this.units.asks[need]);
  }

  leftOf({ offer }: Grantable): bigint {
    return this.left[offer]!;
  }

  openOf({ need }: Grantable): bigint {
    return this.open[need]!;
  }

  /** Grants the least there can be, if it can. Returns whether it did. */
  openLeast(at: number): boolean {
    const grantable = this.units.grantables[at]!;
    if (this.granted[at] !== 0n || this.roomFor(grantable) < grantable.least) return false;
    this.add(at, grantable.least);
    return true;
  }

  /** Raises what is granted to an amount, or to as much as there can be; what is not granted stays so. */
  raise(at: number, amount: bigint): void {
    const more = smaller(amount - this.granted[at]!, this.roomFor(this.units.grantables[at]!));
    if (this.granted[at] !== 0n && more > 0n) this.add(at, more);
  }

  /** Grants as much as there can be, or nothing if that is under the minimum. */
  fill(at: number): void {
    const grantable = this.units.grantables[at]!;
    const more = smaller(grantable.most - this.granted[at]!, this.roomFor(grantable));
    if (more > 0n && this.granted[at]! + more >= grantable.least) this.add(at, more);
  }

  /** Takes away part of a grant, which must stay at its minimum, or all of it. */
  take(at: number, amount: bigint): void {
    this.add(at, -amount);
  }

  private roomFor(grantable: Grantable): bigint {
    return smaller(this.leftOf(grantable), this.openOf(grantable));
  }

  private add(at: number, amount: bigint): void {
    const { offer, need } = this.units.grantables[at]!;
    this.granted[at]! += amount;
    this.left[offer]! -= amount;
    this.open[need]! -= amount;
  }
}
