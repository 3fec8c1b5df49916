import { useTranslation } from 'react-i18next';
import type { Proposal } from './match-record.js';

/** What kind of cooperation a match is, by the countries of both sides, with its code for reports; nothing where that is not known. */
export function Modality({
  match: { modality, iatiCollaborationType },
}: {
  readonly match: Pick<Proposal, 'modality' | 'iatiCollaborationType'>;
}) {
  const { t } = useTranslation('match');
  if (modality === null) return null;
  return (
    <p>
      {t('modality.line', { modality: t(`modality.${modality}`) })}{' '}
      <small dir="ltr">{t('modality.iati', { code: iatiCollaborationType })}</small>
    </p>
  );
}
