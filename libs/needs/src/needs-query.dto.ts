import { NEED_STATUSES, type NeedStatus } from '@mutua/contracts';
import { COUNTRY, OptionalCodeQuery, PageQuery, SearchField, StandardField } from '@mutua/platform/http';

/** Which needs to list: those open to all, one's own, and for coordinators those sent for screening. */
export class NeedsQuery extends PageQuery {
  @OptionalCodeQuery(NEED_STATUSES) status?: NeedStatus;
  @StandardField(COUNTRY, { optional: true }) country?: string;
  @OptionalCodeQuery(['true', 'false'], 'Only those of your own organisation') mine?: 'true' | 'false';
  @SearchField() search?: string;
}
