import { ValidateBy } from 'class-validator';
import { AMOUNT_KINDS, type Amount, type AmountKind } from '@mutua/vocabulary';
import { CodeField, ValueField } from '../fields.js';
import { MoneyDto } from './money.dto.js';

/** Money is there when the kind needs it, and absent when nothing is known. */
function FitsKind(): PropertyDecorator {
  return ValidateBy({
    name: 'fitsKind',
    validator: {
      validate: (kind, args) => {
        const { money } = args?.object as AmountDto;
        if (kind === 'unknown') return money === null;
        return kind === 'in-kind' || money !== null;
      },
      defaultMessage: (args) =>
        args?.value === 'unknown'
          ? 'an unknown amount has no money; choose another kind, or leave money out'
          : 'this kind of amount needs money: {amount, currency}',
    },
  });
}

/** A sum and what is meant by it: exact, at most, at least, a year, an estimate, in kind, or unknown. */
export class AmountDto {
  @CodeField(AMOUNT_KINDS) @FitsKind() kind!: AmountKind;
  @ValueField(() => MoneyDto, { optional: true, nullable: true }) money: MoneyDto | null = null;

  toAmount(): Amount {
    if (this.kind === 'unknown') return { kind: 'unknown' };
    const money = this.money && { amount: this.money.amount, currency: this.money.currency };
    return this.kind === 'in-kind' || !money ? { kind: 'in-kind', money } : { kind: this.kind, money };
  }
}
