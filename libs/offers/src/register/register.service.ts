import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '@mutua/platform/clock';
import { figuresOf, type RegisterFiguresDto, type RegisterQuery } from '@mutua/platform/http';
import { readPage, UnitOfWork, type Page } from '@mutua/platform/persistence';
import { OfferSchema, type OfferRow } from '../offer.schema.js';
import { PUBLIC_STATUSES } from './public-statuses.js';

const IS_PUBLIC = `offer.content @> '{"isPublic": true}' AND offer.status IN (${PUBLIC_STATUSES.map((status) => `'${status}'`).join(', ')})`;

/** What organisations made public of their offers. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(query: RegisterQuery): Promise<Page<OfferRow>> {
    const offers = this.work.manager.createQueryBuilder(OfferSchema, 'offer').where(IS_PUBLIC);
    const { country, cooperationType, aiTopic } = query;
    if (country) offers.andWhere('offer.provider_country = :country', { country });
    if (cooperationType) {
      offers.andWhere(`offer.content -> 'cooperationTypes' @> to_jsonb(:cooperationType::text)`, {
        cooperationType,
      });
    }
    if (aiTopic) offers.andWhere(`offer.content -> 'aiTopics' @> to_jsonb(:aiTopic::text)`, { aiTopic });
    return readPage(offers, query);
  }

  figures(): Promise<RegisterFiguresDto> {
    const rows = `SELECT provider_country AS country, content -> 'cooperationTypes' AS types FROM offer WHERE ${IS_PUBLIC}`;
    return figuresOf(this.work.manager, rows, dayOf(this.clock.now()));
  }
}
