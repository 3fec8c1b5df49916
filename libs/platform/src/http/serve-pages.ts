import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf } from './path-of.js';

/** Only what this origin serves itself, and nothing written into the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Names of files in `assets` hold a hash of what is in them. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

/** What is not the portal's: there is nothing for people at these addresses. */
const NOT_PAGES = /^\/(?:api|health|internal|\.well-known|assets)(?:\/|$)/;

/** The portal was not built. */
export class PagesMissing extends Error {
  constructor(folder: string) {
    super(`there is no portal in ${folder}; build it first: npm run build`);
    this.name = 'PagesMissing';
  }
}

/**
 * Serves the built portal: its files, and the page itself at every address that is no file's and no other endpoint's. Of each
 * file the compressed twin is sent that the browser takes.
 *
 * @param folder of `index.html`, with hashed files in `assets`
 * @throws PagesMissing
 */
export async function servePages(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) throw new PagesMissing(folder);
  const files = new Set(
    readdirSync(folder).filter((name) => /^\w[\w.-]*\.(?:js|svg|webmanifest)$/.test(name)),
  );
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasts = path.startsWith(join(folder, 'assets'));
      reply.headers({
        'cache-control': lasts ? FOR_EVER : ASK_EACH_TIME,
        'content-security-policy': POLICY,
        'cross-origin-opener-policy': 'same-origin',
      });
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', { exposeHeadRoute: true }, (request: FastifyRequest, reply: FastifyReply) => {
      const path = pathOf(request.url);
      if (files.has(path.slice(1))) return reply.sendFile(path.slice(1), folder);
      if (NOT_PAGES.test(path) || !wantsPage(request)) return reply.callNotFound();
      return reply.sendFile('index.html', folder);
    });
}

function wantsPage({ headers, url }: FastifyRequest): boolean {
  return url === '/' || (headers.accept ?? '').includes('text/html');
}
