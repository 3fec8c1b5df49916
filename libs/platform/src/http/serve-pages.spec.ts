import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PagesMissing, servePages } from './serve-pages.js';

const PAGE = '<!doctype html><title>the page</title>';
const SCRIPT = 'export const long = 1;'.repeat(50);
const AS_BROWSER = { accept: 'text/html,*/*;q=0.8' };

let folder: string;
let app: NestFastifyApplication;

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'worker.js'), 'void 0;');
  await writeFile(join(folder, '.made-from'), 'what it was made from');
  await writeFile(join(folder, 'assets/main-1a2b.js'), SCRIPT);
  await writeFile(join(folder, 'assets/main-1a2b.js.br'), brotliCompressSync(SCRIPT));
  app = await NestFactory.create<NestFastifyApplication>(class Nothing {}, new FastifyAdapter(), {
    logger: false,
  });
  await servePages(app, folder);
  await app.init();
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

describe('the pages of the portal', () => {
  it('are one page at every address that is nothing else', async () => {
    for (const url of ['/', '/sign-in?next=%2Fneeds', '/needs/1/edit']) {
      const { statusCode, body, headers } = await get(url, AS_BROWSER);
      expect([url, statusCode, body]).toEqual([url, 200, PAGE]);
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  it('let no script and no style in that this origin does not serve as a file', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('bring files that never change, compressed for whoever takes that', async () => {
    const plain = await get('/assets/main-1a2b.js');
    expect(plain.body).toBe(SCRIPT);
    const small = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect(small.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(brotliDecompressSync(small.rawPayload).toString()).toBe(SCRIPT);
  });

  it('ask each time whether the worker has changed', async () => {
    expect((await get('/worker.js')).headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': expect.stringContaining('javascript'),
    });
  });

  it('leave alone what is not for people', async () => {
    for (const url of ['/api/nothing', '/health/nothing', '/internal/session', '/assets/gone-3c4d.js']) {
      expect([url, (await get(url, AS_BROWSER)).statusCode]).toEqual([url, 404]);
    }
    expect((await get('/favicon.ico', { accept: 'image/*' })).statusCode).toBe(404);
    expect((await get('/.made-from')).statusCode).toBe(404);
    expect((await get('/assets/..%2f.made-from')).body).not.toContain('made from');
  });

  it('are asked for in words when they were not built', async () => {
    await expect(servePages(app, join(folder, 'assets'))).rejects.toThrow(PagesMissing);
  });
});
