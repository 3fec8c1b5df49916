import { ProgramBuilder, type LinearProgram } from '../highs/linear-program.js';
import type { SplitUnits } from './split-problem.js';

/**
 * A split as a program: a semi-continuous variable a grantable, which is the share of what the need asks for, so that the
 * numbers stay near 1 whatever the sums are.
 */
export function splitProgram({ left, asks, grantables }: SplitUnits): LinearProgram {
  const program = new ProgramBuilder();
  const offerRows = left.map(() => program.addRow(1));
  const needRows = asks.map(() => program.addRow(1));
  for (const { offer, need, points, least, most } of grantables) {
    const ask = Number(asks[need]);
    program.addColumn({
      objective: points,
      lower: Number(least) / ask,
      upper: Number(most) / ask,
      kind: 'semiContinuous',
      entries: [
        [offerRows[offer]!, ask / Number(left[offer])],
        [needRows[need]!, 1],
      ],
    });
  }
  return program.build();
}
