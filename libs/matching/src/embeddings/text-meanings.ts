import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Embeddings } from '../criteria/text/embeddings.js';
import { EMBEDDING_SERVICE, type EmbeddingService } from './embedding-service.js';

/** The vectors of texts that this process knows, by the keys of the texts; stored, so that each text is asked about once. */
@Injectable()
export class TextMeanings {
  private readonly vectors = new Map<number, Float32Array>();
  /** What pairs are judged by; null unless a service is configured. */
  readonly embeddings: Embeddings | null;

  constructor(@Inject(EMBEDDING_SERVICE) service: EmbeddingService | null) {
    this.embeddings = service && {
      model: service.model,
      similarity: (key, otherKey) => cosineOf(this.vectors.get(key), this.vectors.get(otherKey)),
    };
  }

  knows(key: number): boolean {
    return this.vectors.has(key);
  }

  /** Takes in what is stored of some texts. @returns the keys of those of which something is */
  async load(manager: EntityManager, keys: readonly number[]): Promise<number[]> {
    const rows = await manager.query<{ key: string; vector: Buffer }[]>(
      'SELECT key, vector FROM text_meaning WHERE model = $1 AND key = ANY($2::bigint[])',
      [this.embeddings?.model, keys],
    );
    for (const { key, vector } of rows) this.vectors.set(Number(key), floatsOf(vector));
    return rows.map(({ key }) => Number(key));
  }

  async store(
    manager: EntityManager,
    keys: readonly number[],
    vectors: readonly Float32Array[],
  ): Promise<void> {
    const units = vectors.map(unitOf);
    await manager.query(
      `INSERT INTO text_meaning (model, key, vector)
       SELECT $1, * FROM unnest($2::bigint[], $3::bytea[]) ON CONFLICT DO NOTHING`,
      [this.embeddings?.model, keys, units.map((unit) => Buffer.from(unit.buffer))],
    );
    keys.forEach((key, at) => {
      const unit = units[at];
      if (unit) this.vectors.set(key, unit);
    });
  }

  /** Forgets all but these: texts change and go. */
  keepOnly(keys: ReadonlySet<number>): void {
    for (const key of this.vectors.keys()) if (!keys.has(key)) this.vectors.delete(key);
  }
}

/** Null where one is missing, or they are of two lengths, as when a model was replaced under its name. */
function cosineOf(a: Float32Array | undefined, b: Float32Array | undefined): number | null {
  if (!a || a.length !== b?.length) return null;
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return Math.max(-1, Math.min(1, sum));
}

function unitOf(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((part) => part / length);
}

function floatsOf(bytes: Buffer): Float32Array {
  // a buffer may begin anywhere in its memory, and numbers may not
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
