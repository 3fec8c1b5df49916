import { EmbeddingFailure, type EmbeddingService } from './embedding-service.js';

const ANSWER_WITHIN_MS = 20_000;

/** Speaks to `POST {url}/embeddings` as OpenAI's API declares it; many servers of open models answer the same. */
export class HttpEmbeddingService implements EmbeddingService {
  constructor(
    private readonly url: string,
    readonly model: string,
    private readonly apiKey: string | null,
    private readonly answerWithinMs = ANSWER_WITHIN_MS,
  ) {}

  async embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> {
    return vectorsIn(await this.ask(texts, signal), texts.length);
  }

  private async ask(input: readonly string[], signal: AbortSignal): Promise<unknown> {
    try {
      const response = await fetch(`${this.url}/embeddings`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(this.apiKey === null ? {} : { authorization: `Bearer ${this.apiKey}` }),
        },
        body: JSON.stringify({ model: this.model, input, encoding_format: 'float' }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.answerWithinMs)]),
      });
      // what else it says may repeat the texts
      if (!response.ok) throw new EmbeddingFailure(`The embedding service answered ${response.status}.`);
      return await response.json();
    } catch (error) {
      if (error instanceof EmbeddingFailure) throw error;
      throw new EmbeddingFailure('The embedding service gave no answer that can be read.', { cause: error });
    }
  }
}

/** @throws EmbeddingFailure unless there is one vector a text, all of one length, of finite numbers and not all 0 */
function vectorsIn(answer: unknown, count: number): Float32Array[] {
  const { data }: { data?: unknown } = isRecord(answer) ? answer : {};
  const vectors: Float32Array[] = [];
  for (const entry of Array.isArray(data) ? (data as unknown[]) : []) {
    const { index, embedding }: { index?: unknown; embedding?: unknown } = isRecord(entry) ? entry : {};
    if (typeof index !== 'number' || !isVector(embedding)) continue;
    vectors[index] = Float32Array.from(embedding);
  }
  const length = vectors[0]?.length;
  const isWhole =
    vectors.length === count && Array.from(vectors).every((vector) => vector?.length === length);
  if (!isWhole) throw new EmbeddingFailure(`The embedding service did not answer with ${count} vectors.`);
  return vectors;
}

function isVector(value: unknown): value is number[] {
  return (
    Array.isArray(value) && value.every((part) => Number.isFinite(part)) && value.some((part) => part !== 0)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
