/** Says what texts mean, as vectors: texts of like meaning have vectors of like direction, in whatever language. */
export interface EmbeddingService {
  /** The name of the model, which stands in every explanation; vectors of two models do not compare. */
  readonly model: string;
  /**
   * One vector a text, in their order, all of one length.
   *
   * @throws EmbeddingFailure
   */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]>;
}

/** The service that is configured, or null. */
export const EMBEDDING_SERVICE = Symbol('EMBEDDING_SERVICE');

/** There are no vectors; what is said names neither texts nor keys. */
export class EmbeddingFailure extends Error {
  override readonly name = 'EmbeddingFailure';
}
