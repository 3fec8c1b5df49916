import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linkAfter, NOTHING_YET, type AuditEntry } from './audit-chain.js';

type Row = Pick<AuditEntry, 'kind' | 'reference' | 'digest'>;

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const row: fc.Arbitrary<Row> = fc.record({
  kind: fc.constantFrom('change' as const, 'refusal' as const),
  reference: fc.uuid(),
  digest,
});

const headOf = (rows: readonly Row[]) =>
  rows.reduce<Pick<AuditEntry, 'number' | 'hash'>>((before, one) => linkAfter(before, one), NOTHING_YET);

describe('the chain', () => {
  it('ends otherwise when any row of it is another, is left out or changes its place', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), fc.nat(), digest, (rows, at, other) => {
        const place = at % rows.length;
        const head = headOf(rows).hash;
        const altered = rows.with(place, { ...(rows[place] as Row), digest: other });
        fc.pre(rows[place]?.digest !== other);
        expect(headOf(altered).hash).not.toBe(head);
        expect(headOf(rows.toSpliced(place, 1)).hash).not.toBe(head);
        fc.pre(rows[0]?.reference !== rows[1]?.reference);
        expect(headOf([rows[1] as Row, rows[0] as Row, ...rows.slice(2)]).hash).not.toBe(head);
      }),
    );
  });
});
