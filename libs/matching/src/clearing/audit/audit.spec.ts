import { describe, expect, it } from '@jest/globals';
import type { Clearing } from '../clearing.js';
import { aClearing } from '../clearing.spec-data.js';
import { audit, type Audited } from './audit.js';
import { clearingProgram } from './clearing-program.js';

const auditedOf = (clearing: Clearing): Audited => ({
  ...clearing.settlement!,
  program: clearingProgram(clearing),
});

describe('an audit', () => {
  it('compares the allocation with the optimum', async () => {
    const clearing = aClearing(
      [{ candidates: { a: 9000, b: 8900 } }, { groups: ['LDC'], candidates: { a: 8000, b: 1000 } }],
      { a: 1, b: 1 },
    );
    const audited = await audit(auditedOf(clearing));
    expect(audited).toMatchObject({ run: 1, value: 21_200, optimum: 21_200, ratio: 1, isAlarming: false });
    expect(audited.certifiedGap).toBe(clearing.settlement!.certifiedGap);
  });

  it('raises no alarm where there is nothing to gain', async () => {
    expect(await audit(auditedOf(aClearing([], {})))).toMatchObject({
      optimum: 0,
      ratio: 1,
      isAlarming: false,
    });
  });

  it('is of the run at which it began', async () => {
    const clearing = aClearing([{ candidates: { a: 9000 } }], { a: 1 });
    const auditing = audit(auditedOf(clearing));
    clearing.removeOffer('a');
    clearing.settle();
    expect(await auditing).toMatchObject({ run: 1, value: 11_000, optimum: 11_000 });
  });
});
