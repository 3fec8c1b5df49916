import { InvalidConfig, loadConfig, str } from '@mutua/platform/config';
import type { PlatformOptions } from '@mutua/platform/context';
import type { EmbeddingService } from './embedding-service.js';
import { HttpEmbeddingService } from './http-embedding-service.js';

const SPECS = {
  EMBEDDINGS_URL: str({
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
  const config = loadConfig(SPECS, environment);
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_API_KEY: apiKey } = config;
  if (url === '') return null;
  const problems = [
    ...(/^https?:\/\/[^/]/.test(url) && URL.canParse(url)
      ? []
      : ['EMBEDDINGS_URL is wrong: it must be like https://embeddings.example.org/v1']),
    ...(model === '' ? ['EMBEDDINGS_MODEL is not set, and EMBEDDINGS_URL needs it'] : []),
  ];
  if (problems.length > 0) throw new InvalidConfig(problems);
  return new HttpEmbeddingService(url.replace(/\/+$/, ''), model, apiKey === '' ? null : apiKey);
}
