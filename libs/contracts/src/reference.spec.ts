import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getMetadataStorage } from 'class-validator';
import * as vocabulary from '@mutua/vocabulary';
import { EVENTS } from './index.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const PAGE = 'docs/reference/events.md';

interface ReferenceWriter {
  eventsPage(contracts: { events: typeof EVENTS; vocabulary: object; metadata: object }): string;
}

it('the page of events says what the contracts declare', async () => {
  const writer = pathToFileURL(resolve(ROOT, 'tools/write-reference.mjs')).href;
  const { eventsPage } = (await import(writer)) as ReferenceWriter;
  const page = eventsPage({ events: EVENTS, vocabulary, metadata: getMetadataStorage() });
  const committed = await readFile(resolve(ROOT, PAGE), 'utf8');
  if (page !== committed) throw new Error(`${PAGE} is not current. Run: npm run build && npm run reference`);
  for (const { type } of EVENTS) expect(page).toContain(`\`${type}\``);
});
