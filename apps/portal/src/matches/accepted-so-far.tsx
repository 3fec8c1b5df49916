import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import type { Proposal } from './match-record.js';

/** Who has answered, while one of the two has not. */
export function AcceptedSoFar({
  match: { status, acceptedBy, requesterName, providerName },
}: {
  readonly match: Proposal;
}) {
  const { t } = useTranslation('match');
  const { list } = useFormat();
  if (status !== 'approved' || acceptedBy.length === 0) return null;
  const names = acceptedBy.map((party) => (party === 'requester' ? requesterName : providerName));
  return <span>{t('page.accepted-by', { names: list(names) })}</span>;
}
