import { OFFER_STATUSES, type OfferStatus } from '@mutua/contracts';
import { OptionalCodeQuery, PageQuery, SearchField } from '@mutua/platform/http';

/** Which offers to list: those open to all, one's own, and for coordinators those sent for screening. */
export class OffersQuery extends PageQuery {
  @OptionalCodeQuery(OFFER_STATUSES) status?: OfferStatus;
  @OptionalCodeQuery(['true', 'false'], 'Only those of your own organisation') mine?: 'true' | 'false';
  @OptionalCodeQuery(
    ['refused'],
    'Only those that refused a match the capacity it claimed; your own; for coordinators all',
  )
  claims?: 'refused';
  @SearchField() search?: string;
}
