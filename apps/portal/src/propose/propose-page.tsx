import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { needQuery } from '../needs/needs-queries.js';
import { offerQuery } from '../offers/offers-queries.js';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import type { Kind } from '../writing/content.js';
import { PickPost } from './pick-post.js';
import type { ProposeSearch } from './propose-search.js';
import { ProposedPair } from './proposed-pair.js';
import classes from './propose.module.css';

/** A coordinator brings a need and an offer together that the engine did not, and says why. */
export function ProposePage() {
  const { t } = useTranslation('propose');
  const { need, offer } = useSearch({ from: '/inside/coordinators/propose' });
  return (
    <Page help="coordinating" title={t('title')} lead={t('lead')}>
      <div className={classes.sides}>
        <Side kind="need" id={need} />
        <Side kind="offer" id={offer} />
      </div>
      {need !== undefined && offer !== undefined && (
        <ProposedPair key={`${need}.${offer}`} needId={need} offerId={offer} />
      )}
    </Page>
  );
}

function Side({ kind, id }: { readonly kind: Kind; readonly id: string | undefined }) {
  const { t } = useTranslation('propose');
  return (
    <section className={classes.side} aria-labelledby={`side-${kind}`}>
      <h2 id={`side-${kind}`}>{t(`side.${kind}`)}</h2>
      {id === undefined && <PickPost kind={kind} />}
      {id !== undefined && kind === 'need' && <ChosenNeed id={id} />}
      {id !== undefined && kind === 'offer' && <ChosenOffer id={id} />}
    </section>
  );
}

function ChosenNeed({ id }: { readonly id: string }) {
  const need = useQuery(needQuery(id));
  if (need.isPending) return <Loading />;
  if (need.isError) return <Failure error={need.error} retry={need.refetch} />;
  const { content, organisationName } = need.data;
  return <Chosen kind="need" id={id} title={content.title ?? ''} who={organisationName} />;
}

function ChosenOffer({ id }: { readonly id: string }) {
  const offer = useQuery(offerQuery(id));
  if (offer.isPending) return <Loading />;
  if (offer.isError) return <Failure error={offer.error} retry={offer.refetch} />;
  const { content, organisationName } = offer.data;
  return <Chosen kind="offer" id={id} title={content.title ?? ''} who={organisationName} />;
}

interface ChosenProps {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly who: string;
}

function Chosen({ kind, id, title, who }: ChosenProps) {
  const { t } = useTranslation('propose');
  const search: ProposeSearch = useSearch({ from: '/inside/coordinators/propose' });
  const { [kind]: _, ...other } = search;
  return (
    <>
      <p className={classes.title}>
        <Link to={kind === 'need' ? '/needs/$id' : '/offers/$id'} params={{ id }}>
          <bdi>{title}</bdi>
        </Link>
      </p>
      <p>
        <bdi>{who}</bdi>
      </p>
      <p>
        <Link to="/propose" search={other}>
          {t(`another.${kind}`)}
        </Link>
      </p>
    </>
  );
}
