import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { choicesOf, columnsOf, type WholeChoice } from './whole-choice.js';
import type { WholeNeed } from './whole-problem.js';
import { wholeProgram } from './whole-program.js';

const money = fc.oneof(
  fc.constant(null),
  fc.constant({ least: 1, most: 1, cost: 0.2, isKnown: false, isOfSum: true }),
  fc.record({
    least: fc.double({ min: 0.1, max: 0.5, noNaN: true }),
    most: fc.double({ min: 0.6, max: 1, noNaN: true }),
    cost: fc.constant(0.3),
    isKnown: fc.constant(true),
    isOfSum: fc.boolean(),
  }),
);
const needs = fc.array(
  fc.record({
    asks: fc.integer({ min: 0, max: 3 }),
    firstHelp: fc.constantFrom(0, 1_000),
    offers: fc.array(fc.record({ money, isChosen: fc.boolean() }), { maxLength: 4 }),
  }),
  { maxLength: 6 },
);

describe('the columns of the whole program', () => {
  it('say what is chosen, and what is chosen says the columns', () => {
    fc.assert(
      fc.property(needs, (drawn) => {
        const choices: WholeChoice[] = [];
        const problem = {
          offers: [0, 1, 2, 3].map((at) => ({ id: `offer ${at}`, capacity: 9 })),
          needs: drawn.map(({ asks, firstHelp, offers }, at): WholeNeed => {
            const pairs = offers.map(({ money: terms, isChosen }, offer) => {
              const offerId = `offer ${offer}`;
              if (isChosen && asks > 0)
                choices.push({ needId: `need ${at}`, offerId, share: terms?.most ?? 1 });
              return { offerId, points: 5_000, kinds: 0, money: terms };
            });
            return { id: `need ${at}`, asks, firstHelp, pairs };
          }),
        };
        const columns = columnsOf(problem, choices);
        expect(columns).toHaveLength(wholeProgram(problem).objective.length);
        expect(choicesOf(problem, columns)).toEqual(choices);
      }),
    );
  });
});
