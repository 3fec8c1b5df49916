/** A share as the page tells it, to a hundredth of a per cent, never less than it is: what is proved is "at most". */
export function roundedUp(share: number): number {
  return Math.ceil(share * 10_000) / 10_000;
}
