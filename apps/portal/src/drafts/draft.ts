import type { FieldProblem } from '../api/problem.js';
import type { Content, Kind } from '../writing/content.js';

/** How far something is that exists on the server. */
export interface OnServer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  /** What a coordinator asked to change. */
  readonly whatToChange: string | null;
  /** What the server has, as far as this device knows. */
  readonly content: Content;
}

/** What somebody else, or the same person on another device, wrote meanwhile. */
export interface OtherVersion extends OnServer {
  readonly updatedAt: string;
}

/** A need or an offer as it is written on this device. */
export interface Draft {
  /** Where it lies on this device; the id on the server where it began there. */
  readonly key: string;
  readonly kind: Kind;
  /** Who writes, and for whom; nobody else on this device is shown it. */
  readonly userId: string;
  readonly organisationId: string;
  readonly content: Content;
  /** Steps of which the person said that they are done. */
  readonly done: readonly string[];
  /** Queued: the person has sent it, and it goes out when there is a line. */
  readonly phase: 'writing' | 'queued' | 'sent';
  readonly server: OnServer | null;
  /** A creation that was begun: asked again under the same key and with the same content, it is made once. */
  readonly creation: { readonly key: string; readonly content: Content } | null;
  /** A change that was begun, of which the answer may have been lost. */
  readonly underWay: Content | null;
  readonly other: OtherVersion | null;
  /** What the server did not take. */
  readonly refused: {
    readonly code: string;
    readonly detail: string;
    readonly errors: readonly FieldProblem[];
  } | null;
  readonly changedAt: string;
}

/** While a coordinator has not opened it, every change may go to the server; afterwards each means a new screening. */
export function isKeptOnServer({ status }: OnServer): boolean {
  return status === 'draft' || status === 'returned';
}
