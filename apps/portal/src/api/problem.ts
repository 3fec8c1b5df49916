/** A field that the server refused, by JSON pointer. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
  /** What kind of mistake it is; absent where the problem's own code says it. */
  readonly code?: string;
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

/** Whatever was thrown, as a problem to show. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // fetch says nothing more when there is no connection
  if (error instanceof TypeError) return new Problem('network', 0, error.message);
  return new Problem('unexpected', 0, error instanceof Error ? error.message : String(error));
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'type' in body;
}
