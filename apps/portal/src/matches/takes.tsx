import { useTranslation } from 'react-i18next';
import { useCapacityText } from '../writing/answer.js';
import type { Proposal } from './match-record.js';

/** How much a match takes of its offer, once a coordinator has said so. */
export function Takes({ match: { allocation } }: { readonly match: Pick<Proposal, 'allocation'> }) {
  const { t } = useTranslation('match');
  const capacityText = useCapacityText();
  if (allocation.unit === 'unknown') return null;
  return <p>{t('page.takes', { capacity: capacityText(allocation) })}</p>;
}
