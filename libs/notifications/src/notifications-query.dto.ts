import { OptionalCodeQuery, PageQuery } from '@mutua/platform/http';
import { LOCALES, type Locale } from '@mutua/vocabulary';

const READ_IN = 'The language to read in, instead of your own';

/** The language to answer in. */
export class LocaleQuery {
  @OptionalCodeQuery(LOCALES, READ_IN) locale?: Locale;
}

/** Which of one's own notifications to list, and in which language. */
export class NotificationsQuery extends PageQuery {
  @OptionalCodeQuery(['true', 'false'], 'Only those not read yet') unread?: 'true' | 'false';
  @OptionalCodeQuery(LOCALES, READ_IN) locale?: Locale;
}
