import { PROPOSAL_STATUSES, type ProposalStatus } from '@mutua/contracts';
import { LOCALES, type Locale } from '@mutua/vocabulary';
import { COUNTRY, IdField, OptionalCodeQuery, PageQuery, StandardField } from '@mutua/platform/http';

/** The language of an explanation. */
export class LocaleQuery {
  @OptionalCodeQuery(LOCALES, 'The language of the explanation') locale: Locale = 'en';
}

/** Which proposals to list. */
export class ProposalsQuery extends PageQuery {
  @OptionalCodeQuery(PROPOSAL_STATUSES) status?: ProposalStatus;
  @IdField({ optional: true }) needId?: string;
  @IdField({ optional: true }) offerId?: string;
  @StandardField(COUNTRY, { optional: true, description: 'The country of the need' }) country?: string;
  @OptionalCodeQuery(['true', 'false'], 'Only those that clearing chose, or only the others')
  chosen?: 'true' | 'false';
  @OptionalCodeQuery(['newest', 'score'], 'Which come first: the newest, or those of the highest score')
  sort: 'newest' | 'score' = 'newest';
  @OptionalCodeQuery(LOCALES, 'The language of the explanations') locale: Locale = 'en';
}
