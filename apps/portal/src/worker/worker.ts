/// <reference lib="webworker" />
import type { KeepMessage } from './message.js';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const BUILD_NAME: string;
declare const BUILT_FILES: {
  readonly main: string;
  readonly all: readonly string[];
  readonly ofLanguage: Readonly<Record<string, readonly string[]>>;
};

const FILES = BUILT_FILES;
const PORTAL = 'portal-';
const CURRENT = `${PORTAL}${BUILD_NAME}`;
const CODES = 'codes';
const PAGE = '/';
const BESIDES = ['/icon.svg', '/manifest.webmanifest'];
const DAY = 86_400_000;

/** Addresses that answer something else than the portal's page. */
const NOT_PAGES = /^\/(?:api|health|internal|\.well-known|assets)(?:\/|$)/;

// what is open goes on with its own files, which stay in the cache; so a new worker need not wait
self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('message', (event) => {
  const message = event.data as KeepMessage;
  // what could not be fetched now is asked for again by the next page
  if (message.type === 'keep') event.waitUntil(keep(message).catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (!NOT_PAGES.test(pathname)) event.respondWith(fetch(request).catch(() => kept(PAGE)));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(kept(request, () => fetch(request)));
  } else if (BESIDES.includes(pathname)) {
    event.respondWith(fetch(request).catch(() => kept(request)));
  } else if (pathname.startsWith('/api/vocabularies/')) {
    event.respondWith(codes(event));
  }
});

/** The files of the build before stay, for the pages that are open; those of older ones go. */
async function takeOver(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(PORTAL) && name !== CURRENT);
  await Promise.all(builds.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The newest that is kept. Without it, what `otherwise` gives, or the answer that there is no line. */
async function kept(request: RequestInfo, otherwise?: () => Promise<Response>): Promise<Response> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(PORTAL)).reverse();
  for (const build of builds) {
    const found = await (await caches.open(build)).match(request);
    if (found) return found;
  }
  return otherwise ? otherwise() : Response.error();
}

/**
 * Keeps every file of this build. The page comes last: until all is there, a page without a line is that of the build before.
 *
 * @throws TypeError when the line is lost meanwhile
 */
async function keep({ language, codes: addresses }: KeepMessage): Promise<void> {
  const page = await fetch(PAGE, { cache: 'no-cache' });
  // the server has another build by now, whose worker will come
  if (!page.ok || !(await page.clone().text()).includes(FILES.main)) return;
  const cache = await caches.open(CURRENT);
  const files = [...FILES.all, ...(FILES.ofLanguage[language] ?? []), ...BESIDES];
  for (const file of files) if (!(await cache.match(file))) await cache.add(file);
  await cache.put(PAGE, page);
  const lists = await caches.open(CODES);
  for (const address of addresses) {
    if (!(await lists.match(address))) await lists.add(address);
  }
}

/** Of what services answer, only code lists are kept: they hold nothing of anybody. Asked again after a day, for the next time. */
async function codes(event: FetchEvent): Promise<Response> {
  const cache = await caches.open(CODES);
  const found = await cache.match(event.request);
  const renew = async () => {
    const response = await fetch(event.request);
    if (response.ok) await cache.put(event.request, response.clone());
    return response;
  };
  if (!found) return renew();
  const age = Date.now() - Date.parse(found.headers.get('date') ?? '');
  if (!(age < DAY)) event.waitUntil(renew().catch(() => undefined));
  return found;
}
