import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../writing/content.js';
import { nearMissesQuery, type JudgedPair } from './candidates-queries.js';
import classes from './candidates.module.css';
import { Cards } from './cards.js';
import { PairCard } from './pair-card.js';

/** What would fit but for one condition, which is named and said why. They are an extra: when they cannot be had, nothing is said. */
export function NearMisses({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const { t, i18n } = useTranslation('posts');
  const { data: pairs = [] } = useQuery(nearMissesQuery(kind, id, i18n.language));
  if (pairs.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="near">
      <h2 id="near">{t('fit.near')}</h2>
      <p>{t('fit.near-lead')}</p>
      <Cards
        of={pairs}
        card={(pair) =>
          kind === 'need' ? (
            <PairCard
              key={pair.offerId}
              kind="offer"
              id={pair.offerId}
              title={pair.offerTitle}
              who={pair.providerName}
              pair={pair}
              state={<Failed pair={pair} />}
              against={whyItFails(pair)}
            />
          ) : (
            <PairCard
              key={pair.needId}
              kind="need"
              id={pair.needId}
              title={pair.needTitle}
              who={pair.requesterName}
              pair={pair}
              state={<Failed pair={pair} />}
              against={whyItFails(pair)}
            />
          )
        }
      />
    </section>
  );
}

/** Of what stands against a pair, a condition that is not met is told first. */
function whyItFails({ explanation: { words } }: JudgedPair): string | undefined {
  return words.against[0];
}

function Failed({ pair: { failedCondition } }: { readonly pair: JudgedPair }) {
  const { t } = useTranslation(['posts', 'match']);
  if (failedCondition === null) return null;
  return (
    <span className={classes.failed}>
      {t('fit.failed', { condition: t(`match:condition.${failedCondition}`) })}
    </span>
  );
}
