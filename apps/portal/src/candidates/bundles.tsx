import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BundleCard } from './bundle-card.js';
import { bundlesQuery } from './candidates-queries.js';
import classes from './candidates.module.css';
import { Cards } from './cards.js';

const FIRST = 3;

/** Offers that cover a need only together. They are an extra: when there are none, or they cannot be had, nothing is said. */
export function Bundles({ needId }: { readonly needId: string }) {
  const { t } = useTranslation('posts');
  const { data } = useQuery(bundlesQuery(needId));
  // an offer that covers it alone is among the candidates
  const bundles = data?.bundles.filter(({ offers }) => offers.length > 1) ?? [];
  if (!data || bundles.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="together">
      <h2 id="together">{t('fit.together')}</h2>
      <p>{t('fit.together-lead')}</p>
      <Cards
        of={bundles}
        first={FIRST}
        card={(bundle) => (
          <BundleCard key={bundle.offers.map(({ offerId }) => offerId).join(' ')} bundle={bundle} />
        )}
      />
      {data.enumeration.cuts.length > 0 && <p className={classes.meta}>{t('fit.together-cut')}</p>}
    </section>
  );
}
