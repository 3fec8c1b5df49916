import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getMetadataStorage } from 'class-validator';
import * as vocabulary from '@mutua/vocabulary';
import { EVENTS } from './index.js';
import * as published from './published/index.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const PAGE = 'docs/reference/events.md';
const HOW = 'is not current. Run: npm run build && npm run reference';

interface ReferenceWriter {
  eventsPage(contracts: { events: typeof EVENTS; vocabulary: object; metadata: object }): string;
}

interface ContractFiles {
  readonly ASYNCAPI_FILE: string;
  readonly GOLDEN_FOLDER: string;
  asyncApiText(document: object): Promise<string>;
  refreshGolden(
    folder: string,
    what: { events: typeof EVENTS; published: object; write: boolean },
  ): Promise<published.Judgement>;
}

const tool = (name: string): Promise<unknown> => import(pathToFileURL(resolve(ROOT, 'tools', name)).href);
const committed = (file: string) => readFile(resolve(ROOT, file), 'utf8');

it('the page of events says what the contracts declare', async () => {
  const { eventsPage } = (await tool('write-reference.mjs')) as ReferenceWriter;
  const page = eventsPage({ events: EVENTS, vocabulary, metadata: getMetadataStorage() });
  if (page !== (await committed(PAGE))) throw new Error(`${PAGE} ${HOW}`);
  for (const { type } of EVENTS) expect(page).toContain(`\`${type}\``);
});

it('the AsyncAPI document says what the contracts declare', async () => {
  const { ASYNCAPI_FILE, asyncApiText } = (await tool('contract-files.mjs')) as ContractFiles;
  const text = await asyncApiText(published.asyncApiDocument(EVENTS));
  if (text !== (await committed(ASYNCAPI_FILE))) throw new Error(`${ASYNCAPI_FILE} ${HOW}`);
});

it('every event has a golden file as it is published now', async () => {
  const { GOLDEN_FOLDER, refreshGolden } = (await tool('contract-files.mjs')) as ContractFiles;
  const folder = resolve(ROOT, GOLDEN_FOLDER);
  const { grown } = await refreshGolden(folder, { events: EVENTS, published, write: false });
  if (grown.length > 0) throw new Error(`${GOLDEN_FOLDER} of ${grown.join(', ')} ${HOW}`);
});
