import { Injectable } from '@nestjs/common';
import { assertNotOwn, hasRole, type Caller } from '@mutua/platform/auth';
import { dayOf } from '@mutua/platform/clock';
import { assertNothingErased, Refused, type Decision } from '@mutua/platform/decision';
import {
  AggregateStore,
  newId,
  readPage,
  type Page,
  type SearchedCodes,
  type Transaction,
  UnitOfWork,
  whereFound,
} from '@mutua/platform/persistence';
import type { Need, NeedContent } from './domain/need.js';
import {
  approveNeed,
  draftNeed,
  fulfilNeed,
  hideNeed,
  returnNeed,
  reviseNeed,
  submitNeed,
  withdrawNeed,
} from './domain/need-decisions.js';
import { NeedSchema, type NeedRow } from './need.schema.js';
import type { NeedsQuery } from './needs-query.dto.js';
import { KnownOrganisations } from './known-organisations.js';

const SEARCHED_CODES: SearchedCodes = {
  'cooperation-types': `need.content -> 'cooperationTypes'`,
  'ai-topics': `need.content -> 'aiTopics'`,
  'target-groups': `need.content -> 'targetGroups'`,
  'sdg-goals': `need.content -> 'sdgGoals'`,
  countries: 'to_jsonb(need.country)',
};

/** Use cases of needs: one method, one transaction. */
@Injectable()
export class NeedsService {
  private readonly store = new AggregateStore<Need>(NeedSchema, 'need');

  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: KnownOrganisations,
  ) {}

  async create(content: NeedContent, submit: boolean, caller: Caller): Promise<Need> {
    return this.work.run(async (transaction) => {
      const requester = await this.organisations.requester(caller);
      const draft = draftNeed(newId(), requester, content, transaction.now);
      if (!submit) return this.store.create(transaction, draft);
      return this.store.create(
        transaction,
        submitNeed(draft.state, requester, dayOf(transaction.now), transaction.now),
      );
    });
  }

  async get(id: string, caller: Caller): Promise<Need> {
    const need = await this.store.get(this.work.manager, id);
    if (!maySee(need, caller, await this.organisations.seesDetails(caller)))
      throw Refused.notFound('need', id);
    return need;
  }

  async list(query: NeedsQuery, caller: Caller): Promise<Page<NeedRow>> {
    const needs = this.work.manager.createQueryBuilder(NeedSchema, 'need');
    const own = 'need.organisation_id = :own';
    const seen = hasRole(caller, 'coordinator', 'admin')
      ? `need.status <> 'draft'`
      : `need.status IN ('open', 'matched')`;
    const onlyOwn = query.mine === 'true' || !(await this.organisations.seesDetails(caller));
    needs.where(onlyOwn ? own : `(${own} OR ${seen})`, { own: caller.organisationId });
    if (query.status) needs.andWhere('need.status = :status', { status: query.status });
    if (query.country) needs.andWhere('need.country = :country', { country: query.country });
    if (query.search) whereFound(needs, query.search, SEARCHED_CODES);
    return readPage(needs, query);
  }

  /** @throws Refused `would-be-erased` when the body as it was sent leaves out what is filled in; as `reviseNeed` */
  revise(id: string, version: number, content: NeedContent, sent: unknown, caller: Caller): Promise<Need> {
    return this.changeOwn(id, version, caller, (need, { now }) => {
      assertNothingErased(need.content, content, sent);
      return reviseNeed(need, content, dayOf(now), now);
    });
  }

  async submit(id: string, version: number, caller: Caller): Promise<Need> {
    return this.work.run(async (transaction) => {
      await this.assertOwn(transaction, id, caller);
      const requester = await this.organisations.requester(caller);
      return this.change(id, version, (need, { now }) => submitNeed(need, requester, dayOf(now), now));
    });
  }

  async approve(id: string, version: number, caller: Caller): Promise<Need> {
    return this.work.run(async () => {
      const { organisationId } = await this.screened(id, caller);
      const verified = await this.organisations.isVerified(organisationId);
      return this.change(id, version, (need, { now }) => approveNeed(need, verified, dayOf(now), now));
    });
  }

  async return(id: string, version: number, whatToChange: string, caller: Caller): Promise<Need> {
    return this.work.run(async () => {
      await this.screened(id, caller);
      return this.change(id, version, (need, { now }) => returnNeed(need, whatToChange, now));
    });
  }

  withdraw(id: string, version: number, reason: string, caller: Caller): Promise<Need> {
    return this.changeOwn(id, version, caller, (need, { now }) => withdrawNeed(need, reason, now));
  }

  fulfil(id: string, version: number, caller: Caller): Promise<Need> {
    return this.changeOwn(id, version, caller, (need, { now }) => fulfilNeed(need, now));
  }

  hide(id: string, version: number, caller: Caller): Promise<Need> {
    return this.changeOwn(id, version, caller, (need, { now }) => hideNeed(need, now));
  }

  /** @throws Refused `not-found` for another organisation's draft; `own-organisation` */
  private async screened(id: string, caller: Caller): Promise<Need> {
    const need = await this.get(id, caller);
    assertNotOwn(caller, need.organisationId);
    return need;
  }

  private changeOwn(
    id: string,
    version: number,
    caller: Caller,
    decide: (need: Need, transaction: Transaction) => Decision<Need>,
  ): Promise<Need> {
    return this.work.run(async (transaction) => {
      await this.assertOwn(transaction, id, caller);
      return this.change(id, version, decide);
    });
  }

  /** Another organisation's need is not found, whatever its state: that it exists is not theirs to know. */
  private async assertOwn({ manager }: Transaction, id: string, caller: Caller): Promise<void> {
    const { organisationId } = await this.store.get(manager, id);
    if (organisationId !== caller.organisationId) throw Refused.notFound('need', id);
  }

  private change(
    id: string,
    version: number,
    decide: (need: Need, transaction: Transaction) => Decision<Need>,
  ): Promise<Need> {
    return this.work.run((transaction) =>
      this.store.change(transaction, id, version, (need) => decide(need, transaction)),
    );
  }
}

/** Who accepted a match with a need may read it as long as it exists: it is what they promised to help with. */
function maySee(need: Need, caller: Caller, seesDetails: boolean): boolean {
  const { status } = need.state;
  if (need.organisationId === caller.organisationId) return true;
  if (hasRole(caller, 'coordinator', 'admin')) return status !== 'draft';
  if (need.coverage.some(({ providerId }) => providerId === caller.organisationId)) return status !== 'draft';
  return seesDetails && (status === 'open' || status === 'matched');
}
