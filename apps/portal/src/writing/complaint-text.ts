import { useTranslation } from 'react-i18next';
import type { Complaint } from './gaps.js';

/** What is to be put right, in words. */
export function useComplaintText(): (complaint: Complaint) => string {
  const { t } = useTranslation('form');
  return ({ text }) => ('key' in text ? t(text.key) : text.words);
}
