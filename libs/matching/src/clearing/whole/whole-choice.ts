import type { WholePair, WholeProblem } from './whole-problem.js';

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
      const share = isPart(money) ? columns[column]! : (money?.most ?? 1);
      if (isPart(money)) column += 1;
      if (isChosen) choices.push({ needId, offerId, share });
    }
    if (firstHelp > 0) column += 1;
  }
  return choices;
}

/** The values of the columns of `wholeProgram` where some choices are made: {@link choicesOf} backwards. */
export function columnsOf({ needs }: WholeProblem, choices: Iterable<WholeChoice>): Float64Array {
  const shares = new Map(
    Array.from(choices, ({ needId, offerId, share }) => [`${needId} ${offerId}`, share]),
  );
  const columns: number[] = [];
  for (const { id, asks, firstHelp, pairs } of needs) {
    if (asks === 0 || pairs.length === 0) continue;
    let all = 0;
    for (const { offerId, money } of pairs) {
      const share = shares.get(`${id} ${offerId}`);
      columns.push(share === undefined ? 0 : 1);
      if (isPart(money)) columns.push(share ?? 0);
      all += share ?? 0;
    }
    if (firstHelp > 0) columns.push(Math.min(1, all));
  }
  return Float64Array.from(columns);
}

/** Whether how much of a sum is given is to be found, besides whether any is. */
function isPart(money: WholePair['money']): boolean {
  return money !== null && money.least !== money.most;
}
