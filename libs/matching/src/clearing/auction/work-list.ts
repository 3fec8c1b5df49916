import { grown } from './edge-lists.js';

/** Numbers that wait for work, first in, first out, each at most once at a time. */
export class WorkList {
  private ring: Int32Array = new Int32Array(256);
  private waits: Uint8Array = new Uint8Array(256);
  private head = 0;
  private count = 0;

  get isEmpty(): boolean {
    return this.count === 0;
  }

  add(item: number): void {
    if (item >= this.waits.length) this.waits = grown(this.waits, item + 1);
    if (this.waits[item] === 1) return;
    if (this.count === this.ring.length) this.unroll();
    this.waits[item] = 1;
    this.ring[(this.head + this.count) % this.ring.length] = item;
    this.count += 1;
  }

  /** Takes the first. Only if not empty. */
  take(): number {
    const item = this.ring[this.head]!;
    this.head = (this.head + 1) % this.ring.length;
    this.count -= 1;
    this.waits[item] = 0;
    return item;
  }

  private unroll(): void {
    const longer = new Int32Array(this.ring.length * 2);
    for (let at = 0; at < this.count; at += 1) longer[at] = this.ring[(this.head + at) % this.ring.length]!;
    this.ring = longer;
    this.head = 0;
  }
}
