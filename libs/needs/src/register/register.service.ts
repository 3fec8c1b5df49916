import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '@mutua/platform/clock';
import { figuresOf, type RegisterFiguresDto, type RegisterQuery } from '@mutua/platform/http';
import { readPage, UnitOfWork, type Page } from '@mutua/platform/persistence';
import { NeedSchema, type NeedRow } from '../need.schema.js';
import { PUBLIC_STATUSES } from './public-statuses.js';

const IS_PUBLIC = `need.content @> '{"isPublic": true}' AND need.status IN (${PUBLIC_STATUSES.map((status) => `'${status}'`).join(', ')})`;

/** What organisations made public of their needs. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(query: RegisterQuery): Promise<Page<NeedRow>> {
    const needs = this.work.manager.createQueryBuilder(NeedSchema, 'need').where(IS_PUBLIC);
    const { country, cooperationType, aiTopic } = query;
    if (country) needs.andWhere('need.country = :country', { country });
    if (cooperationType) {
      needs.andWhere(`need.content -> 'cooperationTypes' @> to_jsonb(:cooperationType::text)`, {
        cooperationType,
      });
    }
    if (aiTopic) needs.andWhere(`need.content -> 'aiTopics' @> to_jsonb(:aiTopic::text)`, { aiTopic });
    return readPage(needs, query);
  }

  figures(): Promise<RegisterFiguresDto> {
    const rows = `SELECT country, content -> 'cooperationTypes' AS types FROM need WHERE ${IS_PUBLIC}`;
    return figuresOf(this.work.manager, rows, dayOf(this.clock.now()));
  }
}
