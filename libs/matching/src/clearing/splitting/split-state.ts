import { smaller, type Grantable, type SplitUnits } from './split-problem.js';

/** A split in the making: what each grantable gets, and what offers and needs have left. Never over a sum, never under a minimum. */
export class SplitState {
  readonly granted: bigint[];
  private readonly left: bigint[];
  private readonly open: bigint[];
  private readonly grants: number[];

  constructor(private readonly units: SplitUnits) {
    this.granted = units.grantables.map(() => 0n);
    this.left = [...units.left];
    this.open = [...units.asks];
    this.grants = units.asks.map(() => 0);
  }

  /** Points of the split: parts of what needs ask for bring parts of the points, and first help. */
  value(): number {
    let points = 0;
    this.units.grantables.forEach((grantable, at) => {
      points += this.worthOf(grantable, this.granted[at]!);
    });
    return this.units.firstHelp.reduce(
      (sum, bonus, need) => sum + (this.grants[need]! > 0 ? bonus : 0),
      points,
    );
  }

  /** Points of so much to a need, but for first help. */
  worthOf({ points, need }: Grantable, amount: bigint): number {
    return (points * Number(amount)) / Number(this.units.asks[need]);
  }

  /** Points that a need has yet to get with its first grant. */
  bonusOf({ need }: Grantable): number {
    return this.grants[need] === 0 ? this.units.firstHelp[need]! : 0;
  }

  /** Whether a need has no other grant than one. */
  isOnlyGrant({ need }: Grantable): boolean {
    return this.grants[need] === 1;
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
    const before = this.granted[at]!;
    this.granted[at] = before + amount;
    this.left[offer]! -= amount;
    this.open[need]! -= amount;
    if (before === 0n) this.grants[need]! += 1;
    else if (this.granted[at] === 0n) this.grants[need]! -= 1;
  }
}
