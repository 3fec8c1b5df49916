import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Proposal } from './match-record.js';
import classes from './match.module.css';

interface SidesProps {
  readonly match: Pick<
    Proposal,
    'needId' | 'needTitle' | 'requesterName' | 'offerId' | 'offerTitle' | 'providerName'
  >;
  /** Whether the titles lead to the need and the offer. */
  readonly linked?: boolean;
}

/** Who and what: the need at the start, the offer beside it. */
export function Sides({ match, linked = false }: SidesProps) {
  const { t } = useTranslation('match');
  return (
    <div className={classes.sides}>
      <Side
        kind={t('need')}
        title={match.needTitle}
        organisation={match.requesterName}
        link={linked ? { to: '/needs/$id', id: match.needId } : null}
      />
      <Side
        kind={t('offer')}
        title={match.offerTitle}
        organisation={match.providerName}
        link={linked ? { to: '/offers/$id', id: match.offerId } : null}
      />
    </div>
  );
}

interface SideProps {
  readonly kind: string;
  readonly title: string;
  readonly organisation: string;
  readonly link: { readonly to: '/needs/$id' | '/offers/$id'; readonly id: string } | null;
}

function Side({ kind, title, organisation, link }: SideProps) {
  return (
    <div className={classes.side}>
      <p className={classes.kind}>{kind}</p>
      <p className={classes.what} dir="auto">
        {link === null ? (
          title
        ) : (
          <Link to={link.to} params={{ id: link.id }}>
            {title}
          </Link>
        )}
      </p>
      <p dir="auto">{organisation}</p>
    </div>
  );
}
