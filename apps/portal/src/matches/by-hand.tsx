import { useTranslation } from 'react-i18next';
import type { Proposal } from './match-record.js';
import classes from './match.module.css';

/** Why a coordinator proposed it, where the engine did not. */
export function ByHand({ match: { byHand } }: { readonly match: Pick<Proposal, 'byHand'> }) {
  const { t } = useTranslation('match');
  if (byHand === null) return null;
  return (
    <section className={classes.apart}>
      <h3>{t('by-hand')}</h3>
      <p dir="auto">{byHand.reason}</p>
    </section>
  );
}
