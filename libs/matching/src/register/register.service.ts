import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '@mutua/platform/clock';
import { figuresOf, type RegisterFiguresDto, type RegisterQuery } from '@mutua/platform/http';
import { readPage, UnitOfWork, type Page } from '@mutua/platform/persistence';
import { Pool } from '../pool/pool.js';
import { ProposalSchema } from '../proposals/proposal.schema.js';
import type { PublicMatch } from './public-match.dto.js';
import { PUBLIC_NEEDS, PUBLIC_OFFERS, PUBLIC_STATUSES } from './public-statuses.js';

const IS_PUBLIC = `snapshot @> '{"isPublic": true}'`;
const ARE_PUBLIC = `
  SELECT proposal.id, proposal.covers, need.snapshot AS need, offer.snapshot AS offer
    FROM proposal
    JOIN need ON need.id = proposal.need_id AND need.${IS_PUBLIC} AND need.status IN (${quoted(PUBLIC_NEEDS)})
    JOIN offer ON offer.id = proposal.offer_id AND offer.${IS_PUBLIC} AND offer.status IN (${quoted(PUBLIC_OFFERS)})
   WHERE proposal.status IN (${quoted(PUBLIC_STATUSES)})`;

/** The matches of which both sides made public what they ask and give. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async list(query: RegisterQuery): Promise<Page<PublicMatch>> {
    const { manager } = this.work;
    const { country, cooperationType, aiTopic } = query;
    const matches = manager.createQueryBuilder(ProposalSchema, 'proposal');
    const having = (condition = 'true') =>
      `EXISTS (SELECT FROM (${ARE_PUBLIC}) AS made WHERE made.id = proposal.id AND ${condition})`;
    matches.where(having());
    if (country) {
      matches.andWhere(having(`:country IN (made.need ->> 'country', made.offer ->> 'providerCountry')`), {
        country,
      });
    }
    if (cooperationType) {
      matches.andWhere('proposal.covers @> to_jsonb(:cooperationType::text)', { cooperationType });
    }
    if (aiTopic) matches.andWhere(having(`made.need -> 'aiTopics' @> to_jsonb(:aiTopic::text)`), { aiTopic });
    const { items, next } = await readPage(matches, query);
    const needs = await this.pool.needs(
      manager,
      items.map(({ needId }) => needId),
    );
    const offers = await this.pool.offers(
      manager,
      items.map(({ offerId }) => offerId),
    );
    return {
      items: items.flatMap((proposal) => {
        const need = needs.find(({ id }) => id === proposal.needId);
        const offer = offers.find(({ id }) => id === proposal.offerId);
        // taken back while we read
        return need && offer ? [{ proposal, need, offer }] : [];
      }),
      next,
    };
  }

  figures(): Promise<RegisterFiguresDto> {
    const rows = `SELECT need ->> 'country' AS country, covers AS types FROM (${ARE_PUBLIC}) AS made`;
    return figuresOf(this.work.manager, rows, dayOf(this.clock.now()));
  }
}

function quoted(statuses: readonly string[]): string {
  return statuses.map((status) => `'${status}'`).join(', ');
}
