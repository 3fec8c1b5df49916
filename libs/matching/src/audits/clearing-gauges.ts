import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '@mutua/platform/context';
import { UnitOfWork } from '@mutua/platform/persistence';
import { ClearingDue } from '../rounds/clearing-due.js';
import { AuditsService } from './audits.service.js';

/** What Prometheus is told of clearing. */
@Injectable()
export class ClearingGauges implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly work: UnitOfWork,
    private readonly due: ClearingDue,
    private readonly audits: AuditsService,
  ) {}

  onModuleInit(): void {
    const watch = (name: string, help: string, read: () => Promise<number | null>) =>
      this.metrics.watch('matching', 'clearing', { name, help }, read);
    watch('mutua_clearing_due', 'Changes that are not cleared yet', () =>
      this.due.count(this.work.committed),
    );
    watch(
      'mutua_clearing_ratio',
      'Value of the last audited run of clearing over the optimum',
      async () => (await this.audits.lastWith('done'))?.ratio ?? null,
    );
    watch('mutua_clearing_audit_failed', '1 when the last audit of clearing came to no figure', async () => {
      const last = await this.audits.lastWith('done', 'failed');
      return last && (last.status === 'failed' ? 1 : 0);
    });
  }
}
