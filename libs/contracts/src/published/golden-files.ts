import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Golden } from './golden.js';
import type { JsonSchema } from './json-schema.js';
import { schemaDocument } from './payload-schema.js';

const EVENTS = 'events';
const SCHEMAS = 'schemas';
const ENDING = '.json';

/** The published events as the golden files of a folder hold them; none where there is no such folder. */
export async function readGolden(folder: string): Promise<Golden[]> {
  const events = await readAll<Omit<Golden, 'schema'>>(join(folder, EVENTS));
  const schemas = await readAll<JsonSchema>(join(folder, SCHEMAS));
  return Object.values(events).map((event) => ({ ...event, schema: schemaDocument(event.payload, schemas) }));
}

async function readAll<T>(folder: string): Promise<Record<string, T>> {
  const names = await readdir(folder).catch(() => []);
  const files = names
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map(async (name): Promise<[string, T]> => [
      name.slice(0, -ENDING.length),
      JSON.parse(await readFile(join(folder, name), 'utf8')) as T,
    ]);
  return Object.fromEntries(await Promise.all(files));
}

/** The golden files of published events: what each holds, by its path. Events share the schemas of what they carry. */
export function goldenFiles(goldens: readonly Golden[]): Readonly<Record<string, object>> {
  const files = goldens.flatMap(({ schema, ...event }) => [
    [`${EVENTS}/${event.type}${ENDING}`, event],
    ...Object.entries(schema.definitions ?? {}).map(([name, part]) => [`${SCHEMAS}/${name}${ENDING}`, part]),
  ]);
  return Object.fromEntries(files) as Record<string, object>;
}
