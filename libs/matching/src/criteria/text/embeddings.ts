import { hashOf } from './hash.js';
import type { Text } from './key-words.js';

/**
 * How near in meaning texts are by the vectors of an embedding service, across languages. Nobody is asked while pairs are
 * judged: the vectors were fetched before. Off unless a service is configured.
 */
export interface Embeddings {
  /** The name and version of the model, which stands in every explanation. */
  readonly model: string;
  /** The cosine of two texts by their keys ({@link keyOfText}), or null where a vector is missing. */
  similarity(key: number, otherKey: number): number | null;
}

const TWO_TO_21 = 0x200000;

/** A number of 53 bits by which a text is known to {@link Embeddings}. */
export function keyOfText({ title, summary }: Text): number {
  const text = `${title}\n${summary}`;
  const low = hashOf(text, 0x9747b28c) >>> 11;
  return (hashOf(text) >>> 0) * TWO_TO_21 + low;
}
