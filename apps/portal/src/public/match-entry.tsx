import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Status } from '../ui/status.js';
import { useLabels } from '../writing/codes.js';
import type { PublicMatch } from './public-queries.js';
import classes from './public.module.css';

/** A match as anybody may read of it: who does what with whom. */
export function MatchEntry({ match }: { readonly match: PublicMatch }) {
  const { t } = useTranslation('public');
  const { date, list } = useFormat();
  const type = useLabels('cooperation-types');
  return (
    <li>
      <div className={classes.sides}>
        <Side
          kind={t('side.need')}
          title={match.needTitle}
          language={match.needLanguage}
          name={match.requesterName}
          of={match.requesterCountry}
        />
        <Side
          kind={t('side.offer')}
          title={match.offerTitle}
          language={match.offerLanguage}
          name={match.providerName}
          of={match.providerCountry}
        />
      </div>
      <p className={classes.meta}>
        <span>{list(match.cooperationTypes.map(type))}</span>
        <Status of={match.status} />
        {match.acceptedAt !== null && <span>{t('accepted', { date: date(match.acceptedAt) })}</span>}
      </p>
    </li>
  );
}

interface SideProps {
  readonly kind: string;
  readonly title: string;
  readonly language: string;
  readonly name: string;
  /** Its country; null where it is of none. */
  readonly of: string | null;
}

function Side({ kind, title, language, name, of }: SideProps) {
  const { country } = useFormat();
  return (
    <div>
      <p className={classes.soft}>{kind}</p>
      <h3>
        <bdi lang={language}>{title}</bdi>
      </h3>
      <p className={classes.meta}>
        <bdi>{name}</bdi>
        {of !== null && <span>{country(of)}</span>}
      </p>
    </div>
  );
}
