import { HttpException, UnsupportedMediaTypeException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import { Refused, Unauthenticated, type FieldError, type RefusalKind } from '../decision/index.js';
import { isDatabaseAway } from '../persistence/database-away.js';

/** Problem details for HTTP APIs (RFC 9457), with the fields concerned and the trace to look for in the logs. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly traceId: string;
  readonly errors?: readonly FieldError[];
}

/** A body of a kind that is not taken here; the message says what is. */
export class UnsupportedBody extends UnsupportedMediaTypeException {}

const STATUS: Record<RefusalKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  precondition: 412,
  'too-many': 429,
};

interface Cause {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
}

/** Turns whatever was thrown into the problem that the caller may see; nothing of an unexpected error gets out. */
export function problemOf(error: unknown, instance: string, traceId: string): Problem {
  const { code, status, detail, errors } = causeOf(error);
  return {
    type: `urn:mutua:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    instance,
    traceId,
    ...(errors && errors.length > 0 ? { errors } : {}),
  };
}

function causeOf(error: unknown): Cause {
  if (error instanceof Refused) {
    const status = error.code === 'precondition-required' ? 428 : STATUS[error.kind];
    return { code: error.code, status, detail: error.detail, errors: error.errors };
  }
  if (error instanceof Unauthenticated)
    return { code: 'unauthenticated', status: 401, detail: error.message };
  if (error instanceof UnsupportedBody)
    return { code: 'unsupported-media-type', status: 415, detail: error.message };
  if (error instanceof HttpException) return causeOfStatus(error.getStatus(), error.message);
  const status = statusOf(error);
  if (status !== null && status < 500) return causeOfStatus(status, (error as Error).message);
  if (isDatabaseAway(error)) {
    return {
      code: 'service-unavailable',
      status: 503,
      detail:
        'This cannot be served at the moment. Send the same request again soon, with the same Idempotency-Key or If-Match: nothing is then done twice.',
    };
  }
  return {
    code: 'unexpected',
    status: 500,
    detail: 'Something went wrong on our side; nothing was changed. Give the trace id when you report it.',
  };
}

function causeOfStatus(status: number, message: string): Cause {
  switch (status) {
    case 400:
      return {
        code: 'malformed',
        status,
        detail: unreadable(message),
      };
    case 404:
      return { code: 'not-found', status, detail: `${message}. The API's documentation is at /api/docs.` };
    case 408:
      return {
        code: 'request-timeout',
        status,
        detail: 'The request did not arrive in time; send it again.',
      };
    case 413:
      return {
        code: 'too-large',
        status,
        detail: 'The body is larger than what is taken here (1 MB of JSON, 10 MB of a file); send less.',
      };
    case 414:
      return {
        code: 'uri-too-long',
        status,
        detail: 'A part of the address is longer than any id is; ids are UUIDs.',
      };
    case 415:
      return {
        code: 'unsupported-media-type',
        status,
        detail: 'Send JSON with content-type: application/json.',
      };
    case 431:
      return {
        code: 'headers-too-large',
        status,
        detail: 'The address and the headers together are larger than 16 kB; send less.',
      };
    case 501:
      return {
        code: 'not-implemented',
        status,
        detail: 'HTTP knows no such method; the methods here are GET, POST, PUT and DELETE.',
      };
    default:
      return {
        code: (STATUS_CODES[status] ?? 'error').toLowerCase().replaceAll(' ', '-'),
        status,
        detail: message,
      };
  }
}

function unreadable(message: string): string {
  if (message.includes('uuid'))
    return 'An id in the path is not a UUID such as 0b7f3c52-8a1e-4c1d-9a55-5d3f1c2b7e90.';
  if (message.includes('url component'))
    return 'The address cannot be read: percent-encode what is not ASCII in it, as UTF-8 (RFC 3986).';
  return `The request cannot be read: ${message}. Send well-formed JSON.`;
}

/** Fastify puts the status of its own refusals (body too large, broken JSON) on the error. */
function statusOf(error: unknown): number | null {
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number')
    return error.statusCode;
  return null;
}
