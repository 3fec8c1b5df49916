import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { ButtonLink } from '../ui/button-link.js';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import classes from '../ui/list.module.css';
import { useCapacityText } from '../writing/answer.js';
import { DraftsHere } from '../writing/drafts-here.js';
import { useDraftsHere } from '../writing/use-drafts-here.js';
import { myOffersQuery, type Offer } from './offers-queries.js';
import { Reconfirm } from './reconfirm.js';

export function MyOffersPage() {
  const { t } = useTranslation('posts');
  const offers = useInfiniteQuery(myOffersQuery);
  const drafts = useDraftsHere('offer');
  const items = offers.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      help="giving"
      title={t('offers.title')}
      lead={t('offers.lead')}
      action={<ButtonLink to="/offers/new">{t('offers.new')}</ButtonLink>}
    >
      <DraftsHere kind="offer" drafts={drafts} />
      {offers.isPending && <Loading />}
      {offers.isError && <Failure error={offers.error} retry={offers.refetch} />}
      {offers.isSuccess && items.length === 0 && drafts.length === 0 && (
        <Empty title={t('offers.empty')}>
          <p>{t('offers.empty-body')}</p>
        </Empty>
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((offer) => (
            <OfferRow key={offer.id} offer={offer} />
          ))}
        </ul>
      )}
      <More list={offers} />
    </Page>
  );
}

function OfferRow({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation('posts');
  const { ago } = useFormat();
  const capacityText = useCapacityText();
  const { id, content, status, remaining } = offer;
  const isAsked = offer.reconfirmationAskedAt !== null && (status === 'open' || status === 'paused');
  return (
    <li className={classes.row}>
      <span className={classes.title} dir="auto" lang={content.contentLanguage}>
        <Link to="/offers/$id" params={{ id }}>
          {content.title || t('untitled')}
        </Link>
      </span>
      <span className={classes.meta}>
        <Status of={status} />
        {remaining.unit !== 'unknown' && <span>{t('offers.left', { left: capacityText(remaining) })}</span>}
        <span>{t('changed', { ago: ago(offer.updatedAt) })}</span>
        {isAsked && <Reconfirm offer={offer} />}
      </span>
    </li>
  );
}
