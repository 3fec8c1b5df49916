import { useTranslation } from 'react-i18next';
import type { FieldProblem, Problem } from '../api/problem.js';
import { useFormat } from '../i18n/use-format.js';

/**
 * What a problem means, in the reader's language, and when to try again where the server says so; the server's own words where
 * there are none of ours.
 */
export function useProblemText(): (problem: Problem) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (problem) => {
    const untilWhen = `problem-until.${problem.code}`;
    if (problem.retryAfter !== null && i18n.exists(untilWhen)) {
      return t(untilWhen as 'problem-until.too-many-attempts', { when: format.in(problem.retryAfter) });
    }
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
