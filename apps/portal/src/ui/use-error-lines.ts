import type { Problem } from '../api/problem.js';
import type { ErrorLine } from './error-summary.js';
import { useFieldProblemText, useProblemText } from './use-problem-text.js';

/**
 * What was refused, a line for each field of a form that is concerned, once each.
 *
 * @param targetOf the id of the input for a JSON pointer; null where the form has none
 */
export function useErrorLines(): (
  problem: Problem,
  targetOf: (pointer: string) => string | null,
) => readonly ErrorLine[] {
  const problemText = useProblemText();
  const fieldProblemText = useFieldProblemText();
  return (problem, targetOf) => {
    const lines = new Map<string, ErrorLine>();
    for (const field of problem.errors) {
      const target = targetOf(field.pointer);
      if (target !== null && !lines.has(target))
        lines.set(target, { target, text: fieldProblemText(field, problem) });
    }
    return lines.size > 0 ? [...lines.values()] : [{ target: null, text: problemText(problem) }];
  };
}
