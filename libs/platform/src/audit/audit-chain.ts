import { createHash } from 'node:crypto';

export type AuditKind = 'change' | 'refusal';

/** One link of the chain: which row it is of, the digest of that row, and the hash over it and the link before. */
export interface AuditEntry {
  /** From 1, without a gap. */
  readonly number: number;
  readonly kind: AuditKind;
  /** The event or the refused attempt. */
  readonly reference: string;
  /** SHA-256 of the row, in hexadecimal digits. */
  readonly digest: string;
  readonly hash: string;
}

/** The link that a chain ends with so far; before the first there is this. */
export const NOTHING_YET: Pick<AuditEntry, 'number' | 'hash'> = { number: 0, hash: '0'.repeat(64) };

/** The link of a row behind another. Whoever alters one must make all that follow anew, and the last is known elsewhere. */
export function linkAfter(
  before: Pick<AuditEntry, 'number' | 'hash'>,
  row: Pick<AuditEntry, 'kind' | 'reference' | 'digest'>,
): AuditEntry {
  const number = before.number + 1;
  const { kind, reference, digest } = row;
  const hash = createHash('sha256')
    .update([before.hash, number, kind, reference, digest].join('\n'))
    .digest('hex');
  return { number, kind, reference, digest, hash };
}
