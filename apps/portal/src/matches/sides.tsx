import { useTranslation } from 'react-i18next';
import type { Proposal } from './match-record.js';
import classes from './match.module.css';

interface SidesProps {
  readonly match: Pick<Proposal, 'needTitle' | 'requesterName' | 'offerTitle' | 'providerName'>;
}

/** Who and what: the need at the start, the offer beside it. */
export function Sides({ match }: SidesProps) {
  const { t } = useTranslation('match');
  return (
    <div className={classes.sides}>
      <Side kind={t('need')} title={match.needTitle} organisation={match.requesterName} />
      <Side kind={t('offer')} title={match.offerTitle} organisation={match.providerName} />
    </div>
  );
}

interface SideProps {
  readonly kind: string;
  readonly title: string;
  readonly organisation: string;
}

function Side({ kind, title, organisation }: SideProps) {
  return (
    <div className={classes.side}>
      <p className={classes.kind}>{kind}</p>
      <p className={classes.what} dir="auto">
        {title}
      </p>
      <p dir="auto">{organisation}</p>
    </div>
  );
}
