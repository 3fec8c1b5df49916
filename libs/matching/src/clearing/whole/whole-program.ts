import { ProgramBuilder, type LinearProgram } from '../highs/linear-program.js';
import type { Turns } from '../../turns.js';
import type { MoneyTerms, WholeNeed, WholePair, WholeProblem } from './whole-problem.js';

/**
 * The whole problem as a program: a variable of 0 or 1 a pair; beside it, for a pair over money, the share of the sum that is
 * granted; one for the first help of each need. Without money, and where a need lacks one type only, its matrix is that of a
 * network, and the linear program gives whole matches by itself.
 */
export function wholeProgram({ offers, needs }: WholeProblem): LinearProgram {
  const program = new ProgramBuilder();
  const offerRows = new Map(offers.map(({ id, capacity }) => [id, program.addRow(capacity)]));
  for (const need of needs) addNeed(program, need, offerRows);
  return program.build();
}

/** The same of a large problem, giving way to what else waits in the process. */
export async function wholeProgramInTurns(
  { offers, needs }: WholeProblem,
  turns: Turns,
): Promise<LinearProgram> {
  const program = new ProgramBuilder();
  const offerRows = new Map<string, number>();
  for (const { id, capacity } of offers) {
    offerRows.set(id, program.addRow(capacity));
    await turns.pass();
  }
  for (const need of needs) {
    addNeed(program, need, offerRows);
    await turns.pass();
  }
  return program.build();
}

function isKnownOfSum(money: MoneyTerms | null): boolean {
  return money !== null && money.isKnown && money.isOfSum;
}

type Entries = (readonly [row: number, coefficient: number])[];

function addNeed(
  program: ProgramBuilder,
  { asks, firstHelp, pairs }: WholeNeed,
  offerRows: ReadonlyMap<string, number>,
): void {
  if (asks === 0 || pairs.length === 0) return;
  const countRow = program.addRow(asks);
  const helpRow = firstHelp > 0 ? program.addRow(0) : null;
  const sumRow = pairs.some(({ money }) => isKnownOfSum(money)) ? program.addRow(1) : null;
  const kindRows = asks > 1 ? rowsOfKinds(program, pairs) : new Map<number, number[]>();
  for (const { offerId, points, kinds, money } of pairs) {
    const offerRow = offerRows.get(offerId)!;
    const chosen: Entries = [[countRow, 1]];
    for (const row of kindRows.get(kinds) ?? []) chosen.push([row, 1]);
    if (money === null || money.least === money.most) {
      const share = money?.most ?? 1;
      chosen.push([offerRow, money ? money.cost * share : 1]);
      if (helpRow !== null) chosen.push([helpRow, -share]);
      if (sumRow !== null && isKnownOfSum(money)) chosen.push([sumRow, share]);
      program.addColumn({ objective: points * share, upper: 1, kind: 'integer', entries: chosen });
      continue;
    }
    const [mostRow, leastRow] = [program.addRow(0), program.addRow(0)];
    chosen.push([mostRow, -money.most], [leastRow, money.least]);
    program.addColumn({ objective: 0, upper: 1, kind: 'integer', entries: chosen });
    const granted: Entries = [
      [mostRow, 1],
      [leastRow, -1],
      [offerRow, money.cost],
    ];
    if (helpRow !== null) granted.push([helpRow, -1]);
    if (sumRow !== null && isKnownOfSum(money)) granted.push([sumRow, 1]);
    program.addColumn({ objective: points, upper: money.most, entries: granted });
  }
  if (helpRow !== null) program.addColumn({ objective: firstHelp, upper: 1, entries: [[helpRow, 1]] });
}

/**
 * The rows that keep a need from getting what its other offers give already, by kinds: of two of which one gives all that the
 * other gives, it gets one; of three of which two give all that the third gives, two. More than three it never asks for.
 */
function rowsOfKinds(program: ProgramBuilder, pairs: readonly WholePair[]): Map<number, number[]> {
  const all = [...new Set(pairs.map(({ kinds }) => kinds))].filter((kinds) => kinds !== 0);
  const rows = new Map<number, number[]>(all.map((kinds) => [kinds, []]));
  const add = (together: readonly number[], upper: number) => {
    const row = program.addRow(upper);
    for (const kinds of new Set(together)) rows.get(kinds)!.push(row);
  };
  for (const [at, a] of all.entries()) {
    add([a], 1);
    for (const b of all.slice(at + 1)) if (isWithin(a, b) || isWithin(b, a)) add([a, b], 1);
  }
  for (const [at, a] of all.entries()) {
    for (const [next, b] of all.slice(at + 1).entries()) {
      for (const c of all.slice(at + next + 2)) {
        if (isWithin(a, b | c) || isWithin(b, a | c) || isWithin(c, a | b)) add([a, b, c], 2);
      }
    }
  }
  return rows;
}

function isWithin(kinds: number, others: number): boolean {
  return (kinds & ~others) === 0;
}
