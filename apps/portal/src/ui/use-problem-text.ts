import { useTranslation } from 'react-i18next';
import type { FieldProblem, Problem } from '../api/problem.js';

/** What a problem means, in the reader's language; the server's own words where there are none of ours. */
export function useProblemText(): (problem: Problem) => string {
  const { t, i18n } = useTranslation();
  return (problem) => {
    const key = `problem.${problem.code}`;
    if (i18n.exists(key)) return t(key as 'problem.unexpected');
    return problem.message === '' ? t('problem.unexpected') : problem.message;
  };
}

/** What is wrong with a field, in the reader's language: by the kind of the mistake, or else by the problem itself. */
export function useFieldProblemText(): (field: FieldProblem, problem: Problem) => string {
  const { t, i18n } = useTranslation();
  const problemText = useProblemText();
  return ({ code }, problem) => {
    if (code === undefined) return problemText(problem);
    const key = `wrong.${code}`;
    return i18n.exists(key) ? t(key as 'wrong.other') : t('wrong.other');
  };
}
