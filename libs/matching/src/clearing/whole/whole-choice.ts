import type { WholeProblem } from './whole-problem.js';

/** A pair that a solution of the whole problem chooses. */
export interface WholeChoice {
  readonly needId: string;
  readonly offerId: string;
  /** Of the sum that the need asks for; 1 for a unit, and where the sum is not known. */
  readonly share: number;
}

/** What a solution of `wholeProgram` chooses, read in the order in which that lays out its columns. */
export function choicesOf({ needs }: WholeProblem, columns: Float64Array): WholeChoice[] {
  const choices: WholeChoice[] = [];
  let column = 0;
  for (const { id: needId, asks, firstHelp, pairs } of needs) {
    if (asks === 0 || pairs.length === 0) continue;
    for (const { offerId, money } of pairs) {
      const isChosen = columns[column]! > 0.5;
      column += 1;
      const isPart = money !== null && money.least !== money.most;
      const share = isPart ? columns[column]! : (money?.most ?? 1);
      if (isPart) column += 1;
      if (isChosen) choices.push({ needId, offerId, share });
    }
    if (firstHelp > 0) column += 1;
  }
  return choices;
}
