import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { UnusableFile, type RecordProblem } from './problem.js';
import type { ImportRecord, NeedRecord, OfferRecord } from './record.js';
import { schemaProblems } from './schema-problems.js';
import { standardsProblems } from './standards-problems.js';

const DATA = join(import.meta.dirname, '../../data');

/** The sample data. */
export const SAMPLE = { needs: join(DATA, 'needs.json'), offers: join(DATA, 'offers.json') };

/** @throws UnusableFile */
export function readNeeds(file: string): Promise<NeedRecord[]> {
  return read<NeedRecord>(file, 'need', 'needs.schema.json');
}

/** @throws UnusableFile */
export function readOffers(file: string): Promise<OfferRecord[]> {
  return read<OfferRecord>(file, 'offer', 'offers.schema.json');
}

async function read<R extends ImportRecord>(file: string, kind: R['kind'], schema: string): Promise<R[]> {
  const raw = await readJson(file);
  const problems = await problemsBySchema(schema, raw);
  if (problems.length > 0) throw new UnusableFile(file, problems);
  const records = (raw as Record<string, unknown>[]).map((record) => {
    return { kind, id: record['id'], organisation: record['organisation'], content: record[kind] } as R;
  });
  const more = [...records.flatMap(problemsOfRecord), ...repeatedIds(records)];
  if (more.length > 0) throw new UnusableFile(file, more);
  return records;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UnusableFile(file, [{ record: 'the file', field: '', reason: (error as Error).message }]);
  }
}

async function problemsBySchema(schema: string, raw: unknown): Promise<RecordProblem[]> {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate: ValidateFunction = ajv.compile((await readJson(join(DATA, schema))) as object);
  if (validate(raw)) return [];
  return schemaProblems(validate.errors ?? []).map(({ at, reason }) => {
    const [, place = '', ...field] = at.split('/');
    return { record: nameOf(raw, place), field: field.map((part) => `/${part}`).join(''), reason };
  });
}

/** The record's own id, or which one it is by place when it has none. */
function nameOf(raw: unknown, place: string): string {
  if (place === '' || !Array.isArray(raw)) return 'the file';
  const record = raw[Number(place)] as { id?: unknown } | null | undefined;
  return typeof record?.id === 'string' ? record.id : `record number ${Number(place) + 1}`;
}

function problemsOfRecord(record: ImportRecord): RecordProblem[] {
  return standardsProblems(record).map(({ at, reason }) => ({ record: record.id, field: at, reason }));
}

function repeatedIds(records: readonly ImportRecord[]): RecordProblem[] {
  const seen = new Set<string>();
  return records
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id }) => ({ record: id, field: '/id', reason: 'occurs twice in the file; give each its own' }));
}
