import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CandidatesOfOffer } from '../candidates/candidates-of-offer.js';
import { mayAs, useSignedIn } from '../session/session.js';
import { useFormat } from '../i18n/use-format.js';
import { ButtonLink } from '../ui/button-link.js';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import { CapacityInWords } from '../writing/answer.js';
import { Answers } from '../writing/answers.js';
import { wholeContent } from '../writing/content.js';
import { WhatToChange } from '../writing/what-to-change.js';
import { wordingFor } from '../writing/wordings.js';
import writing from '../writing/writing.module.css';
import { OfferSteps } from './offer-steps.js';
import { offerQuery, type Offer } from './offers-queries.js';

/** One offer: where it stands, how much is left, what can be done next, and what it says. */
export function OfferPage() {
  const { id } = useParams({ from: '/inside/offers/$id' });
  const offer = useQuery(offerQuery(id));
  if (offer.isPending) return <Loading />;
  if (offer.isError) return <Failure error={offer.error} retry={offer.refetch} whole />;
  return <OfferInFull offer={offer.data} />;
}

function OfferInFull({ offer }: { readonly offer: Offer }) {
  const { t, i18n } = useTranslation(['posts', 'form']);
  const { country, ago } = useFormat();
  const session = useSignedIn();
  const { content, status, capacity } = { ...offer, capacity: offer.content.capacity };
  const wording = wordingFor(content, i18n.language);
  const isOwn = offer.organisationId === session.organisationId && mayAs(session, ['provider']);
  return (
    <Page
      help="path"
      kicker={t('form:kind.offer')}
      title={wording.title || t('untitled')}
      titleLanguage={wording.language}
      lead={
        <span className={writing.bar}>
          <Status of={status} />
          <bdi>{offer.organisationName}</bdi>
          {offer.providerCountry !== null && <span>{country(offer.providerCountry)}</span>}
        </span>
      }
      action={
        isOwn &&
        (status === 'draft' || status === 'returned') && (
          <ButtonLink to="/offers/$id/edit" params={{ id: offer.id }}>
            {t('go-on')}
          </ButtonLink>
        )
      }
    >
      {status === 'returned' && <WhatToChange words={offer.whatToChange} />}
      {isOwn && <OfferSteps offer={offer} />}
      <section className={writing.section} aria-labelledby="capacity-left">
        <h2 id="capacity-left">{t('offers.capacity')}</h2>
        <dl className={writing.answers}>
          <div className={writing.answer}>
            <dt>{t('offers.capacity-left')}</dt>
            <dd>
              <CapacityInWords capacity={offer.remaining} />
            </dd>
          </div>
          {capacity && (
            <div className={writing.answer}>
              <dt>{t('offers.capacity-all')}</dt>
              <dd>
                <CapacityInWords capacity={capacity} />
              </dd>
            </div>
          )}
          <div className={writing.answer}>
            <dt>{t('offers.confirmed')}</dt>
            <dd>{ago(offer.confirmedAt)}</dd>
          </div>
        </dl>
      </section>
      <section className={writing.section} aria-labelledby="content">
        <h2 id="content">{t('content')}</h2>
        <Answers kind="offer" content={wholeContent('offer', content)} />
      </section>
      {(isOwn || mayAs(session, ['coordinator'])) && status === 'open' && (
        <CandidatesOfOffer offerId={offer.id} />
      )}
    </Page>
  );
}
