import { Injectable } from '@nestjs/common';
import { assertNotOwn, hasRole, type Caller } from '@mutua/platform/auth';
import { dayOf } from '@mutua/platform/clock';
import { assertNothingErased, Refused } from '@mutua/platform/decision';
import {
  newId,
  readPage,
  type Page,
  type SearchedCodes,
  UnitOfWork,
  whereFound,
} from '@mutua/platform/persistence';
import { takes } from './domain/claim.js';
import type { Offer, OfferContent } from './domain/offer.js';
import {
  approveOffer,
  draftOffer,
  returnOffer,
  reviseOffer,
  submitOffer,
  withdrawOffer,
} from './domain/offer-decisions.js';
import { KnownOrganisations } from './known-organisations.js';
import { OfferChanges } from './offer-changes.js';
import { OfferSchema, type OfferRow } from './offer.schema.js';
import type { OffersQuery } from './offers-query.dto.js';

/** An offer is found by the country of its provider and by those it names as eligible. */
const SEARCHED_CODES: SearchedCodes = {
  'cooperation-types': `offer.content -> 'cooperationTypes'`,
  'ai-topics': `offer.content -> 'aiTopics'`,
  'target-groups': `offer.content -> 'targetGroups'`,
  'sdg-goals': `offer.content -> 'sdgGoals'`,
  countries: `jsonb_build_array(offer.provider_country) || (offer.content #> '{eligibility,countries}')`,
};

/** Use cases of offers from the draft to screening and withdrawal: one method, one transaction. */
@Injectable()
export class OffersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly changes: OfferChanges,
    private readonly organisations: KnownOrganisations,
  ) {}

  async create(content: OfferContent, submit: boolean, caller: Caller): Promise<Offer> {
    return this.work.run(async (transaction) => {
      const provider = await this.organisations.provider(caller);
      const draft = draftOffer(newId(), provider, content, transaction.now);
      if (!submit) return this.changes.store.create(transaction, draft);
      return this.changes.store.create(
        transaction,
        submitOffer(draft.state, provider, dayOf(transaction.now), transaction.now),
      );
    });
  }

  async get(id: string, caller: Caller): Promise<Offer> {
    const offer = await this.changes.store.get(this.work.manager, id);
    if (!maySee(offer, caller, await this.organisations.seesDetails(caller)))
      throw Refused.notFound('offer', id);
    return offer;
  }

  async list(query: OffersQuery, caller: Caller): Promise<Page<OfferRow>> {
    const offers = this.work.manager.createQueryBuilder(OfferSchema, 'offer');
    const own = 'offer.organisation_id = :own';
    const seesAll = hasRole(caller, 'coordinator', 'admin');
    const seen = seesAll ? `offer.status <> 'draft'` : `offer.status IN ('open', 'exhausted')`;
    const onlyOwn = query.mine === 'true' || !(await this.organisations.seesDetails(caller));
    offers.where(onlyOwn ? own : `(${own} OR ${seen})`, { own: caller.organisationId });
    if (query.status) offers.andWhere('offer.status = :status', { status: query.status });
    if (query.claims) {
      offers.andWhere(`offer.claims @> '[{"standing": "refused"}]'`);
      // what proposals claim is for its organisation and for coordinators to know
      if (!seesAll) offers.andWhere(own);
    }
    if (query.search) whereFound(offers, query.search, SEARCHED_CODES);
    return readPage(offers, query);
  }

  /** @throws Refused `would-be-erased` when the body as it was sent leaves out what is filled in; as `reviseOffer` */
  revise(id: string, version: number, content: OfferContent, sent: unknown, caller: Caller): Promise<Offer> {
    return this.changes.changeOwn(id, version, caller, (offer, { now }) => {
      assertNothingErased(offer.content, content, sent);
      return reviseOffer(offer, content, dayOf(now), now);
    });
  }

  async submit(id: string, version: number, caller: Caller): Promise<Offer> {
    return this.work.run(async (transaction) => {
      await this.changes.assertOwn(transaction, id, caller);
      const provider = await this.organisations.provider(caller);
      return this.changes.change(id, version, (offer, { now }) =>
        submitOffer(offer, provider, dayOf(now), now),
      );
    });
  }

  async approve(id: string, version: number, caller: Caller): Promise<Offer> {
    return this.work.run(async () => {
      const { organisationId } = await this.screened(id, caller);
      const verified = await this.organisations.isVerified(organisationId);
      return this.changes.change(id, version, (offer, { now }) =>
        approveOffer(offer, verified, dayOf(now), now),
      );
    });
  }

  async return(id: string, version: number, whatToChange: string, caller: Caller): Promise<Offer> {
    return this.work.run(async () => {
      await this.screened(id, caller);
      return this.changes.change(id, version, (offer, { now }) => returnOffer(offer, whatToChange, now));
    });
  }

  withdraw(id: string, version: number, reason: string, caller: Caller): Promise<Offer> {
    return this.changes.changeOwn(id, version, caller, (offer, { now }) => withdrawOffer(offer, reason, now));
  }

  /** @throws Refused `not-found` for another organisation's draft; `own-organisation` */
  private async screened(id: string, caller: Caller): Promise<Offer> {
    const offer = await this.get(id, caller);
    assertNotOwn(caller, offer.organisationId);
    return offer;
  }
}

/** Whose match takes of an offer may read it as long as it exists: it is what they were promised. */
function maySee(offer: Offer, caller: Caller, seesDetails: boolean): boolean {
  const { status } = offer.state;
  if (offer.organisationId === caller.organisationId) return true;
  if (hasRole(caller, 'coordinator', 'admin')) return status !== 'draft';
  if (seesDetails && (status === 'open' || status === 'exhausted')) return true;
  const claims = offer.claims.filter(({ requesterId }) => requesterId === caller.organisationId);
  // a match that ended gives no sight of what is written after it, but of what it was about when that has ended too
  return claims.some(takes) || (claims.length > 0 && (status === 'withdrawn' || status === 'expired'));
}
