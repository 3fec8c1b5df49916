import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { useFieldProblemText } from '../ui/use-problem-text.js';
import type { Complaint } from './gaps.js';

/** What is to be put right, in words. */
export function useComplaintText(): (complaint: Complaint) => string {
  const { t } = useTranslation('form');
  const fieldProblemText = useFieldProblemText();
  return ({ text }) =>
    'key' in text
      ? t(text.key)
      : fieldProblemText(text.refused, new Problem(text.by, 0, text.refused.detail));
}
