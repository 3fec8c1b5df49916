import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedOpened, OfferOpened, type NeedSnapshot, type OfferSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { aNeed, anOffer } from '../explanation/builders.spec-data.js';
import { MatchingModule } from '../matching.module.js';
import type { CandidateDto } from '../pool/candidate.dto.js';
import { EmbeddingFailure } from './embedding-service.js';
import { embeddingServiceOf } from './embedding-settings.js';
import { HttpEmbeddingService } from './http-embedding-service.js';
import { LearnMeanings } from './learn-meanings.js';

interface Asked {
  readonly model: string;
  readonly input: string[];
}

/** A service on this machine that knows two meanings: of what has "farm" or "ferme" in it, and of all else. */
class SmallService {
  readonly asked: (Asked & { readonly path: string; readonly authorization: string | undefined })[] = [];
  /** What it answers instead of vectors. */
  instead: { readonly status: number; readonly body: unknown } | null = null;
  private constructor(private readonly server: Server) {}

  static async start(): Promise<SmallService> {
    const server = createServer((request, response) => void service.answer(request, response));
    const service = new SmallService(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const asked = JSON.parse(text) as Asked;
    this.asked.push({ ...asked, path: request.url ?? '', authorization: request.headers.authorization });
    const data = asked.input.map((each, index) => ({
      object: 'embedding',
      index,
      embedding: /farm|ferme/i.test(each) ? [3, 0.3] : [0.2, 2],
    }));
    const { status, body } = this.instead ?? { status: 200, body: { object: 'list', data: data.reverse() } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}

const EN = {
  contentLanguage: 'en',
  title: 'Farm advice',
  summary: 'Crop diseases found on photographs by phone.',
};
const FR = {
  contentLanguage: 'fr',
  title: 'Conseil aux fermes',
  summary: 'Maladies des cultures reconnues sur photographies.',
};

let service: SmallService;
let app: TestApp;
let coordinator: ApiClient;

async function openNeed(changes: Partial<NeedSnapshot>): Promise<NeedSnapshot> {
  const made = { id: newTestId(), organisationId: newTestId(), openedAt: new Date().toISOString() };
  const need = aNeed({ ...made, ...changes });
  await app.publisher.publish(happened(NeedOpened, { need }), need);
  return need;
}

async function openOffer(changes: Partial<OfferSnapshot>): Promise<OfferSnapshot> {
  const made = { id: newTestId(), organisationId: newTestId(), confirmedAt: new Date().toISOString() };
  const offer = anOffer({ ...made, ...changes });
  await app.publisher.publish(happened(OfferOpened, { offer }), offer);
  return offer;
}

/** How the texts of a pair compare, once `expected` of it is so. */
const textsOf = (need: NeedSnapshot, offer: OfferSnapshot, expected: object | null) =>
  eventually(async () => {
    const path = `/api/matching/needs/${need.id}/candidates`;
    const candidates = (await coordinator.get<CandidateDto[]>(path)).body;
    const record = candidates.find(({ offerId }) => offerId === offer.id)?.explanation.record;
    expect(record).toBeDefined();
    const text = record?.criteria.find(({ criterion }) => criterion === 'text') ?? null;
    if (expected) expect(text?.evidence).toMatchObject(expected);
    else expect(text).toBeNull();
  });

beforeAll(async () => {
  service = await SmallService.start();
  app = await TestApp.start({
    contexts: { matching: MatchingModule },
    publishers: ['needs', 'offers'],
    environment: { EMBEDDINGS_URL: `${service.url}/`, EMBEDDINGS_MODEL: 'small-1', EMBEDDINGS_API_KEY: 'k' },
  });
  app.get(LearnMeanings).pauseMs = 50;
  coordinator = await app.as({ roles: ['coordinator'] });
});

afterAll(async () => {
  await app.stop();
  await service.stop();
});

describe('with an embedding service', () => {
  it('texts in two languages compare by meaning, and each is asked about once', async () => {
    const aiTopics = ['water' as const];
    const offer = await openOffer({ aiTopics, ...FR });
    const need = await openNeed({ aiTopics, ...EN });
    const evidence = { by: 'meaning', model: 'small-1', needLanguage: 'en', offerLanguage: 'fr' };
    await textsOf(need, offer, { ...evidence, similarity: expect.closeTo(1, 4) });
    expect(service.asked.every(({ path, model }) => path === '/v1/embeddings' && model === 'small-1')).toBe(
      true,
    );
    expect(service.asked[0]?.authorization).toBe('Bearer k');
    const other = await openOffer({
      aiTopics,
      ...FR,
      title: 'Atelier',
      summary: 'Cartes des rues et des transports.',
    });
    await textsOf(need, other, { ...evidence, similarity: expect.closeTo(0.1983, 3) });
    const same = await openOffer({ aiTopics, ...EN });
    await textsOf(need, same, { by: 'words' });

    await app.restart(async () => undefined);
    app.get(LearnMeanings).pauseMs = 50;
    coordinator = await app.as({ roles: ['coordinator'] });
    const again = await openNeed({ aiTopics, ...EN });
    await textsOf(again, offer, evidence);
    const texts = service.asked.flatMap(({ input }) => input);
    expect(texts).toHaveLength(new Set(texts).size);
  });

  const failures: [string, { status: number; body: unknown }][] = [
    ['an error', { status: 500, body: { error: { message: 'no' } } }],
    ['nothing of use', { status: 200, body: { data: [{ index: 0, embedding: ['x'] }] } }],
    ['vectors of nothing', { status: 200, body: { data: [{ index: 0, embedding: [0, 0] }] } }],
  ];

  it.each(failures)(
    'that answers with %s, they are unknown until it answers again',
    async (_case, instead) => {
      const aiTopics = ['tourism' as const];
      service.instead = instead;
      const offer = await openOffer({
        aiTopics,
        ...FR,
        summary: `Ferme ${newTestId()} : cultures, semences, irrigation.`,
      });
      const need = await openNeed({ aiTopics, ...EN });
      await textsOf(need, offer, null);
      await eventually(async () => {
        const metrics = await app.metrics();
        expect(metrics).toMatch(/^mutua_embeddings_failed\{context="matching"\} 1$/m);
        expect(metrics).toMatch(/^mutua_embeddings_missing\{context="matching"\} 1$/m);
      });
      service.instead = null;
      await textsOf(need, offer, { by: 'meaning' });
      expect(await app.metrics()).toMatch(/^mutua_embeddings_missing\{context="matching"\} 0$/m);
    },
  );
});

describe('the settings of the embedding service', () => {
  const of = (environment: Record<string, string>) => () => embeddingServiceOf({ environment });

  it('are off unless they are set, and checked', () => {
    expect(of({})()).toBeNull();
    expect(of({ EMBEDDINGS_URL: 'https://e.example.org/v1', EMBEDDINGS_MODEL: 'm' })()?.model).toBe('m');
    expect(of({ EMBEDDINGS_URL: 'https://e.example.org/v1' })).toThrow('EMBEDDINGS_MODEL is not set');
    expect(of({ EMBEDDINGS_URL: 'e.example.org', EMBEDDINGS_MODEL: 'm' })).toThrow('EMBEDDINGS_URL is wrong');
  });

  it('of one that is not there, or does not answer, end in a failure', async () => {
    const { signal } = new AbortController();
    const nobody = new HttpEmbeddingService('http://127.0.0.1:1/v1', 'm', null);
    await expect(nobody.embed(['a'], signal)).rejects.toThrow(EmbeddingFailure);
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await expect(new HttpEmbeddingService(url, 'm', null, 100).embed(['a'], signal)).rejects.toThrow(
      EmbeddingFailure,
    );
    silent.closeAllConnections();
    silent.close();
  });
});
