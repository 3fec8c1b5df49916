/** What the API says when it refuses (RFC 9457), as far as it is used here. */
export interface ProblemDetails {
  readonly type?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

const CODE_PREFIX = 'urn:mutua:problem:';

/** The API answered, but did not do what was asked. */
export class ApiRefusal extends Error {
  /** Such as `period-ended`; empty when the answer was no problem document. */
  readonly code: string;
  readonly detail: string;

  constructor(
    request: string,
    readonly status: number,
    problem: ProblemDetails,
  ) {
    const fields = (problem.errors ?? []).map(({ pointer, detail }) => `${pointer}: ${detail}`);
    const detail = [problem.detail ?? 'no reason was given', ...fields].join(' ');
    super(`${request} was refused with ${status}: ${detail}`);
    this.name = 'ApiRefusal';
    this.code = problem.type?.startsWith(CODE_PREFIX) ? problem.type.slice(CODE_PREFIX.length) : '';
    this.detail = detail;
  }
}

/** Nobody answered: the connection could not be made, or broke before the answer was whole. */
export class ConnectionLost extends Error {
  constructor(request: string, origin: string, cause: unknown) {
    const reason = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause : cause).message : '';
    super(`${request}: no answer from ${origin} (${reason})`, { cause });
    this.name = 'ConnectionLost';
  }
}
