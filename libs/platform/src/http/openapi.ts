import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** Builds the OpenAPI 3.1 document of one context. */
export function openApiOf(app: NestFastifyApplication, name: string, module: Type): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`Mutua: ${name}`)
    .setDescription(
      'Errors are problem details (RFC 9457). Changes need If-Match, creations an Idempotency-Key. Whoever asks too often gets 429 with Retry-After.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  return withRefusals(SwaggerModule.createDocument(app, config, { include: [module] }));
}

const REFUSALS = {
  401: { description: 'No valid bearer token came with the request (`unauthenticated`)' },
  403: {
    description:
      'Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …)',
  },
};

/** What every endpoint that wants a token may answer is said here once, not at each of them. */
function withRefusals(document: OpenAPIObject): OpenAPIObject {
  const operations = Object.values(document.paths).flatMap((path) =>
    [path.get, path.put, path.post, path.delete].filter((one) => one !== undefined),
  );
  for (const operation of operations) {
    if (operation.security?.length) operation.responses = { ...REFUSALS, ...operation.responses };
  }
  return document;
}

/** Serves each context's document at `/api/docs/<name>.json`; it is built when it is first asked for, not at every start. */
export function serveOpenApi(app: NestFastifyApplication, contexts: Readonly<Record<string, Type>>): void {
  for (const [name, module] of Object.entries(contexts)) {
    let document: OpenAPIObject | undefined;
    app
      .getHttpAdapter()
      .get(documentPath(name), (_request: unknown, reply: { send(body: unknown): void }) => {
        reply.send((document ??= openApiOf(app, name, module)));
      });
  }
}

/** Serves a page at `/api/docs` in which a person can read and try all of them. */
export function serveApiBrowser(app: NestFastifyApplication, contexts: Readonly<Record<string, Type>>): void {
  const [first] = Object.entries(contexts);
  if (!first) return;
  SwaggerModule.setup('api/docs', app, () => openApiOf(app, ...first), {
    explorer: true,
    customSiteTitle: 'Mutua API',
    swaggerOptions: { urls: Object.keys(contexts).map((name) => ({ name, url: documentPath(name) })) },
  });
}

function documentPath(name: string): string {
  return `/api/docs/${name}.json`;
}
