import { Injectable } from '@nestjs/common';
import { Refused } from '@mutua/platform/decision';
import { newId, readPage, UnitOfWork, type Page, type PageRequest } from '@mutua/platform/persistence';
import { In } from 'typeorm';
import { ClearingAuditSchema, type ClearingAudit } from './clearing-audit.schema.js';

const NOT_ENDED = ['requested', 'running'];

/** Asks for audits of clearing and shows how they ended; the instance that clears makes them. */
@Injectable()
export class AuditsService {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Asks for an audit of the run that is the last one then. While one is to come, that is the one.
   *
   * @param requestedBy a person, or null for the schedule
   */
  async request(requestedBy: string | null): Promise<ClearingAudit> {
    return this.work.run(async ({ manager, now }) => {
      const pending = await manager.findOneBy(ClearingAuditSchema, { status: In(NOT_ENDED) });
      if (pending) return pending;
      const audit: ClearingAudit = {
        id: newId(),
        status: 'requested',
        requestedBy,
        requestedAt: now,
        endedAt: null,
        run: null,
        value: null,
        optimum: null,
        ratio: null,
        certifiedGap: null,
        failure: null,
        detail: null,
      };
      await manager.insert(ClearingAuditSchema, audit);
      return audit;
    });
  }

  /** @throws Refused `not-found` */
  async get(id: string): Promise<ClearingAudit> {
    const audit = await this.work.manager.findOneBy(ClearingAuditSchema, { id });
    if (!audit) throw Refused.notFound('audit', id);
    return audit;
  }

  list(request: PageRequest): Promise<Page<ClearingAudit>> {
    return readPage(this.work.manager.createQueryBuilder(ClearingAuditSchema, 'audit'), request);
  }

  /** The last one that ended with `status`, by when it was asked for; null if there is none. */
  lastWith(...statuses: ClearingAudit['status'][]): Promise<ClearingAudit | null> {
    return this.work.committed.findOne(ClearingAuditSchema, {
      where: { status: In(statuses) },
      order: { id: 'DESC' },
    });
  }
}
