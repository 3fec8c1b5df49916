import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure, Loading } from '../ui/states.js';
import { fittingNeedsQuery } from './candidates-queries.js';
import classes from './candidates.module.css';
import { Cards } from './cards.js';
import { NearMisses } from './near-misses.js';
import { PairCard } from './pair-card.js';
import { ProposeLink } from './propose-link.js';

/** The open needs that an offer fits, and those that it nearly does. */
export function CandidatesOfOffer({ offerId }: { readonly offerId: string }) {
  const { t, i18n } = useTranslation('posts');
  const pairs = useQuery(fittingNeedsQuery(offerId, i18n.language));
  return (
    <>
      <section className={classes.section} aria-labelledby="fit">
        <h2 id="fit">{t('fit.needs')}</h2>
        <p>{pairs.data?.length === 0 ? t('fit.needs-none') : t('fit.needs-lead')}</p>
        {pairs.isPending && <Loading />}
        {pairs.isError && <Failure error={pairs.error} retry={pairs.refetch} />}
        <Cards
          of={pairs.data ?? []}
          card={(pair) => (
            <PairCard
              key={pair.needId}
              kind="need"
              id={pair.needId}
              title={pair.needTitle}
              who={pair.requesterName}
              pair={pair}
              action={<ProposeLink needId={pair.needId} offerId={offerId} />}
            />
          )}
        />
        <ProposeLink offerId={offerId} />
      </section>
      <NearMisses kind="offer" id={offerId} />
    </>
  );
}
