import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortfallQuery } from './candidates-queries.js';
import classes from './candidates.module.css';

/** Why a need got less than it asks for; nothing where it misses nothing. It is an extra: when it cannot be had, nothing is said. */
export function Shortfall({ needId }: { readonly needId: string }) {
  const { t, i18n } = useTranslation('posts');
  const { data } = useQuery(shortfallQuery(needId, i18n.language));
  if (!data?.shortfall) return null;
  const { closest } = data.shortfall;
  return (
    <section className={classes.short} aria-labelledby="short">
      <h3 id="short">{t('fit.short')}</h3>
      {data.words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {closest !== null && closest.offerTitle !== null && (
        <p className={classes.meta}>
          <span>{t('fit.closest')}</span>
          <Link to="/offers/$id" params={{ id: closest.offerId }} dir="auto">
            {closest.offerTitle}
          </Link>
        </p>
      )}
    </section>
  );
}
