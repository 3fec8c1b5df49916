/** One field of a request and what is wrong with it; `pointer` is a JSON pointer (RFC 6901) into the body. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
  /** What kind of mistake it is, where the problem's own code does not say; stable, for words in other languages. */
  readonly code?: string;
  /** Which line, of a text of several, counted from 1. */
  readonly line?: number;
}

export type RefusalKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'precondition' | 'too-many';

/**
 * A rule said no. `code` is stable and documented (it becomes the problem type of RFC 9457), `detail` says to a person
 * what was wrong and what would be right, `errors` names the fields concerned.
 */
export class Refused extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    /** Of `too-many`: in how many seconds it may be tried again. */
    readonly retryAfter: number | null = null,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'Refused';
  }

  /** The thing is not in a state in which this step exists. */
  static illegalStep(thing: string, status: string, step: string, allowedFrom: readonly string[]): Refused {
    return new Refused(
      'conflict',
      'illegal-step',
      `The ${thing} is ${status} and cannot be ${step}; that is possible only while it is ${allowedFrom.join(' or ')}.`,
    );
  }

  /** What a thing must say before it can be sent for screening is missing. */
  static incomplete(thing: string, errors: readonly FieldError[]): Refused {
    const fields = errors.map(({ pointer }) => pointer).join(', ');
    const detail = `The ${thing} cannot be sent for screening yet: ${fields}.`;
    return new Refused('invalid', `incomplete-${thing}`, detail, errors);
  }

  static notFound(thing: string, id: string): Refused {
    return new Refused('not-found', 'not-found', `There is no ${thing} ${id}, or it is not yours to see.`);
  }
}

/** Who is asking is not known. The answer does not say why: that would help only those who guess. */
export class Unauthenticated extends Error {
  constructor() {
    super('No valid bearer token came with the request.');
    this.name = 'Unauthenticated';
  }
}
