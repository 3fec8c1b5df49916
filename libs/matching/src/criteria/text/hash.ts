const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A number of 32 bits for a text (FNV-1a). Of a hundred thousand different words, about one pair shares a number. */
export function hashOf(text: string, seed = OFFSET): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  }
  return hash;
}
