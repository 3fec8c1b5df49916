import { describe, expect, it } from '@jest/globals';
import { AuditDto } from './audit.dto.js';
import type { ClearingAudit } from './clearing-audit.schema.js';

const AUDIT: ClearingAudit = {
  id: '0193a6f0-0000-7000-8000-000000000001',
  status: 'done',
  requestedBy: null,
  requestedAt: new Date('2026-11-01T03:00:00Z'),
  endedAt: new Date('2026-11-01T03:00:09Z'),
  run: 7,
  value: 99,
  optimum: 100,
  ratio: 0.99,
  certifiedGap: 0.001,
  failure: null,
  detail: null,
};

describe('an audit, as it is told,', () => {
  it('is alarming below 0.99, and not while there is no figure', () => {
    const isAlarming = (ratio: number | null) => AuditDto.of({ ...AUDIT, ratio }).isAlarming;
    expect([null, 1, 0.99, 0.9899, 0].map(isAlarming)).toEqual([false, false, false, true, true]);
  });
});
