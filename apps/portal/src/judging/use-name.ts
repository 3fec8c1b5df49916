import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nameQuery } from './judging-queries.js';

/** The name of who did something, for a sentence; null until it is there. Of nobody, the platform did it by itself. */
export function useName(id: string | null): string | null {
  const { t } = useTranslation('judging');
  const { data, isPending } = useQuery({ ...nameQuery(id ?? ''), enabled: id !== null });
  if (id === null) return t('by-itself');
  if (isPending) return null;
  // what is not known any more is no reason to leave out the sentence
  return data ?? t('somebody');
}
