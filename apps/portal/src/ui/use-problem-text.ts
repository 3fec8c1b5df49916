import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem.js';

/** What a problem means, in the reader's language; the server's own words where there are none of ours. */
export function useProblemText(): (problem: Problem) => string {
  const { t, i18n } = useTranslation();
  return (problem) => {
    const key = `problem.${problem.code}`;
    if (i18n.exists(key)) return t(key as 'problem.unexpected');
    return problem.message === '' ? t('problem.unexpected') : problem.message;
  };
}
