import { PROPOSAL_STATUSES, type ProposalStatus } from '@mutua/contracts';
import { LOCALES, type Locale } from '@mutua/vocabulary';
import { IdField, OptionalCodeQuery, PageQuery } from '@mutua/platform/http';

/** The language of an explanation. */
export class LocaleQuery {
  @OptionalCodeQuery(LOCALES, 'The language of the explanation') locale: Locale = 'en';
}

/** Which proposals to list. */
export class ProposalsQuery extends PageQuery {
  @OptionalCodeQuery(PROPOSAL_STATUSES) status?: ProposalStatus;
  @IdField({ optional: true }) needId?: string;
  @IdField({ optional: true }) offerId?: string;
  @OptionalCodeQuery(LOCALES, 'The language of the explanations') locale: Locale = 'en';
}
