/** Ids are kept as the four 32-bit words of a UUID: 16 bytes where its text takes more than 60. */
export const WORDS_AN_ID = 4;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DIGITS_A_WORD = 8;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Writes the four words of a UUID at `offset`.
 *
 * @throws RangeError if the text is no UUID
 */
export function writeUuid(text: string, words: Int32Array, offset: number): void {
  if (!UUID.test(text)) throw new RangeError(`Not a UUID: ${text}`);
  words[offset] = parseInt(text.slice(0, 8), 16);
  words[offset + 1] = parseInt(text.slice(9, 13) + text.slice(14, 18), 16);
  words[offset + 2] = parseInt(text.slice(19, 23) + text.slice(24, 28), 16);
  words[offset + 3] = parseInt(text.slice(28), 16);
}

/** The UUID whose four words lie at `offset`, in small letters. */
export function readUuid(words: Int32Array, offset: number): string {
  const byte = (index: number) =>
    HEX[((words[offset + (index >>> 2)] ?? 0) >>> (24 - 8 * (index & 3))) & 0xff] ?? '';
  const text = (from: number, to: number): string => (from === to ? '' : byte(from) + text(from + 1, to));
  return `${text(0, 4)}-${text(4, 6)}-${text(6, 8)}-${text(8, 10)}-${text(10, 16)}`;
}

/** Compares two UUIDs in words as their texts compare: negative if the first comes first. */
export function compareUuids(a: Int32Array, atA: number, b: Int32Array, atB: number): number {
  for (let index = 0; index < WORDS_AN_ID; index += 1) {
    const left = (a[atA + index] ?? 0) >>> 0;
    const right = (b[atB + index] ?? 0) >>> 0;
    if (left !== right) return left - right;
  }
  return 0;
}

/**
 * Compares how near two UUIDs in words are to a third: negative if the first is nearer. Distances are those of Kademlia
 * (Maymounkov and Mazières 2002): the two ids, XORed, as a number; no two ids are equally far from a third. But the last word
 * counts most: ids of version 7 begin with the time and so hardly differ there, which would make the same ids nearest to all.
 */
export function compareNearness(
  a: Int32Array,
  atA: number,
  b: Int32Array,
  atB: number,
  to: Int32Array,
  atTo: number,
): number {
  for (let index = WORDS_AN_ID - 1; index >= 0; index -= 1) {
    const word = to[atTo + index] ?? 0;
    const left = ((a[atA + index] ?? 0) ^ word) >>> 0;
    const right = ((b[atB + index] ?? 0) ^ word) >>> 0;
    if (left !== right) return left - right;
  }
  return 0;
}

/** Compares how near two UUIDs are to a third as {@link compareNearness} does, by their texts. */
export function compareNearnessOfTexts(a: string, b: string, to: string): number {
  for (let index = WORDS_AN_ID - 1; index >= 0; index -= 1) {
    const word = wordOf(to, index);
    const nearer = ((wordOf(a, index) ^ word) >>> 0) - ((wordOf(b, index) ^ word) >>> 0);
    if (nearer !== 0) return nearer;
  }
  return 0;
}

function wordOf(text: string, index: number): number {
  const from = index * DIGITS_A_WORD;
  return parseInt(text.replaceAll('-', '').slice(from, from + DIGITS_A_WORD), 16);
}
