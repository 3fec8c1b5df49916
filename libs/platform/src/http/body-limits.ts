import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '../decision/index.js';
import { UnsupportedBody } from './problem.js';
import { FILE_TYPES, readFiles, takesFiles } from './takes-files.js';

const DEEPEST = 12;
const MOST_VALUES = 3_000;

/**
 * Refuses bodies that no form of ours could be, before anything walks through them: not JSON, not an object, too deep, too
 * many values, or with field names that every object inherits and checkers therefore miss. One request of a megabyte
 * could else keep the process busy for seconds (OWASP API4:2023).
 */
export function limitBodies(server: FastifyInstance): void {
  readFiles(server);
  server.addHook('onRequest', async (request: FastifyRequest) => assertJson(request));
  server.addHook('preValidation', async (request: FastifyRequest) => assertReasonable(request.body));
}

/** A form or a plain-text body is how another site would post in a person's name. */
function assertJson({ headers, routeOptions }: FastifyRequest): void {
  const encoding = headers['content-encoding']?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== 'identity')
    throw new UnsupportedBody(
      `The body is encoded as ${encoding}; send it as it is, without Content-Encoding.`,
    );
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (takesFiles(routeOptions) && FILE_TYPES.includes(type ?? '')) return;
  if (type === undefined || type === 'application/json') return;
  throw new UnsupportedBody(
    takesFiles(routeOptions)
      ? 'Send a PDF, a PNG or a JPEG with its own content-type.'
      : 'Send JSON with content-type: application/json.',
  );
}

/** @throws Refused `unreasonable-body` */
export function assertReasonable(body: unknown): void {
  if (body === undefined || Buffer.isBuffer(body)) return;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw unreasonable('', 'the body must be a JSON object with the fields of this request');
  }
  let values = 0;
  const waiting: { value: object; depth: number }[] = [{ value: body, depth: 1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > DEEPEST) throw unreasonable('', `the body is nested deeper than ${DEEPEST} levels`);
    const entries = Object.entries(next.value) as [string, unknown][];
    values += entries.length;
    if (values > MOST_VALUES) throw unreasonable('', `the body has more than ${MOST_VALUES} values`);
    for (const [name, value] of entries) {
      if (name in Object.prototype) throw unreasonable(`/${name}`, `${name} is not a field of this request`);
      if (typeof value === 'object' && value !== null) waiting.push({ value, depth: next.depth + 1 });
    }
  }
}

function unreasonable(pointer: string, detail: string): Refused {
  return new Refused('invalid', 'unreasonable-body', `The body cannot be taken: ${detail}.`, [
    { pointer, detail },
  ]);
}
