import { describe, expect, it } from '@jest/globals';
import { Clearing } from '../clearing.js';
import { aClearing } from '../clearing.spec-data.js';
import { EQUITY_POLICY } from '../equity/equity-policy.js';
import { audit } from './audit.js';

describe('an audit', () => {
  it('compares the allocation with the optimum', async () => {
    const clearing = aClearing(
      [{ candidates: { a: 9000, b: 8900 } }, { groups: ['LDC'], candidates: { a: 8000, b: 1000 } }],
      { a: 1, b: 1 },
    );
    const audited = await audit(clearing);
    expect(audited).toMatchObject({ run: 1, value: 21_200, optimum: 21_200, ratio: 1, isAlarming: false });
    expect(audited.certifiedGap).toBe(clearing.settlement!.certifiedGap);
  });

  it('raises no alarm where there is nothing to gain', async () => {
    expect(await audit(aClearing([], {}))).toMatchObject({ optimum: 0, ratio: 1, isAlarming: false });
  });

  it('is of the run at which it began', async () => {
    const clearing = aClearing([{ candidates: { a: 9000 } }], { a: 1 });
    const auditing = audit(clearing);
    clearing.removeOffer('a');
    clearing.settle();
    expect(await auditing).toMatchObject({ run: 1, value: 11_000, optimum: 11_000 });
  });

  it('needs a run', async () => {
    await expect(audit(new Clearing(EQUITY_POLICY))).rejects.toThrow(RangeError);
  });
});
