import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Need } from '../needs/needs-queries.js';
import { Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import { Bundles } from './bundles.js';
import { candidatesQuery } from './candidates-queries.js';
import classes from './candidates.module.css';
import { Cards } from './cards.js';
import { NearMisses } from './near-misses.js';
import { PairCard } from './pair-card.js';
import { ProposeLink } from './propose-link.js';
import { Shortfall } from './shortfall.js';

/** The offers that fit a need, those that cover it only together, and those that nearly fit. */
export function CandidatesOfNeed({ need }: { readonly need: Need }) {
  const { id, content, coveredTypes } = need;
  const lacksSomething = content.cooperationTypes?.some((type) => !coveredTypes.includes(type)) ?? false;
  return (
    <>
      <FittingOffers needId={id} />
      {lacksSomething && <Bundles needId={id} />}
      <NearMisses kind="need" id={id} />
    </>
  );
}

function FittingOffers({ needId }: { readonly needId: string }) {
  const { t, i18n } = useTranslation('posts');
  const candidates = useQuery(candidatesQuery(needId, i18n.language));
  return (
    <section className={classes.section} aria-labelledby="fit">
      <h2 id="fit">{t('fit.offers')}</h2>
      <p>{candidates.data?.length === 0 ? t('fit.offers-none') : t('fit.offers-lead')}</p>
      <Shortfall needId={needId} />
      {candidates.isPending && <Loading />}
      {candidates.isError && <Failure error={candidates.error} retry={candidates.refetch} />}
      <Cards
        of={candidates.data ?? []}
        card={(candidate) => (
          <PairCard
            key={candidate.offerId}
            kind="offer"
            id={candidate.offerId}
            title={candidate.offerTitle}
            who={candidate.providerName}
            pair={candidate}
            state={candidate.standing !== 'candidate' && <Status of={candidate.standing} />}
            action={
              candidate.standing === 'candidate' && (
                <ProposeLink needId={needId} offerId={candidate.offerId} />
              )
            }
          />
        )}
      />
      <ProposeLink needId={needId} />
    </section>
  );
}
