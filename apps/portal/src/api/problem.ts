/** A field that the server refused, by JSON pointer. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
  /** What kind of mistake it is; absent where the problem's own code says it. */
  readonly code?: string;
  /** Which line of a text of several, counted from 1. */
  readonly line?: number;
}

/** What the server refused (RFC 9457), or `network` when it did not answer at all. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: string,
    readonly status: number,
    detail: string,
    readonly errors: readonly FieldProblem[] = [],
    readonly traceId: string | null = null,
    /** Seconds to wait, where the server says. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail);
  }

  get isNetwork(): boolean {
    return this.code === 'network';
  }
}

interface ProblemBody {
  readonly type?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly traceId?: string;
}

const PREFIX = 'urn:mutua:problem:';

/** Reads what a refused request answered; any answer that is no problem becomes `unexpected`. */
export function problemOf(response: Response, body: unknown): Problem {
  const { type = '', detail = '', errors = [], traceId } = isProblemBody(body) ? body : {};
  const known = type.startsWith(PREFIX) ? type.slice(PREFIX.length) : 'unexpected';
  const retryAfter = Number(response.headers.get('retry-after'));
  return new Problem(
    known,
    response.status,
    detail,
    errors,
    traceId ?? null,
    retryAfter > 0 ? retryAfter : null,
  );
}

/** How browsers and Vite say that a part of the portal could not be loaded; no request of ours sees it. */
const PART_NOT_LOADED = /dynamically imported module|Importing a module script failed|Unable to preload CSS/;

/** What a request came to that nobody answered, or not to the end. */
export function lineLost(cause: unknown): Problem {
  return new Problem('network', 0, cause instanceof Error ? cause.message : String(cause));
}

/** Whatever was thrown, as a problem to show. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const message = error instanceof Error ? error.message : String(error);
  return PART_NOT_LOADED.test(message) ? lineLost(error) : new Problem('unexpected', 0, message);
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'type' in body;
}
