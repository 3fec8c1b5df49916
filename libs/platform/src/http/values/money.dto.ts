import { ValidateBy } from 'class-validator';
import { isCurrencyCode, MoneyError, parseMoney, type Money } from '@mutua/vocabulary';
import { StandardField, TextField } from '../fields.js';
import { CURRENCY } from './standards.js';

/** The amount is one that its currency can have: a decimal, not negative, not too many decimals. */
function IsAmountOfMoney(): PropertyDecorator {
  return ValidateBy({
    name: 'isAmountOfMoney',
    validator: {
      validate: (_, args) => reasonAgainst(args?.object as MoneyDto) === null,
      defaultMessage: (args) =>
        `${reasonAgainst(args?.object as MoneyDto)}; write it as a string such as "250000" or "1250.50"`,
    },
  });
}

function reasonAgainst({ amount, currency }: MoneyDto): string | null {
  try {
    parseMoney({ amount, currency: isCurrencyCode(currency) ? currency : 'USD' });
    return null;
  } catch (error) {
    if (!(error instanceof MoneyError)) throw error;
    // a wrong currency is that field's own error, and how many decimals it would have nobody knows
    return error.code === 'too-many-decimals' && !isCurrencyCode(currency) ? null : error.message;
  }
}

/** A sum of money, as text so that no decimal is lost. */
export class MoneyDto implements Money {
  @TextField({ max: 30, example: '250000', description: 'A decimal as text, not negative' })
  @IsAmountOfMoney()
  amount!: string;

  @StandardField(CURRENCY, { example: 'USD' })
  currency!: string;
}
