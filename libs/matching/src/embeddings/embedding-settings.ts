import { loadConfig, missingFor, str, webUrl } from '@mutua/platform/config';
import type { PlatformOptions } from '@mutua/platform/context';
import type { EmbeddingService } from './embedding-service.js';
import { HttpEmbeddingService } from './http-embedding-service.js';

const SPECS = {
  EMBEDDINGS_URL: webUrl('https://embeddings.example.org/v1')({
    default: '',
    desc: 'An embedding service such as https://host/v1; none unless it is set',
  }),
  EMBEDDINGS_MODEL: str({ default: '', desc: 'The model that it is asked for' }),
  EMBEDDINGS_API_KEY: str({ default: '', desc: 'Sent to it as a bearer token' }),
};

export const EMBEDDING_SETTING_NAMES = Object.keys(SPECS);

/** The embedding service that is configured, or null. @throws InvalidConfig */
export function embeddingServiceOf({
  environment = {},
}: Pick<PlatformOptions, 'environment'>): EmbeddingService | null {
  const config = loadConfig(SPECS, environment, (settings) =>
    missingFor('EMBEDDINGS_URL', ['EMBEDDINGS_MODEL'], settings),
  );
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_API_KEY: apiKey } = config;
  if (url === '') return null;
  return new HttpEmbeddingService(url.replace(/\/+$/, ''), model, apiKey === '' ? null : apiKey);
}
