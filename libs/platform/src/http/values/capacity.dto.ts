import { ValidateBy } from 'class-validator';
import { CAPACITY_UNITS, type Capacity, type CapacityUnit } from '@mutua/vocabulary';
import { CodeField, IntegerField, ValueField } from '../fields.js';
import { MoneyDto } from './money.dto.js';

const UNITS = [...CAPACITY_UNITS, 'money', 'unknown'] as const;

function FitsUnit(): PropertyDecorator {
  return ValidateBy({
    name: 'fitsUnit',
    validator: {
      validate: (unit, args) => {
        const { money, quantity } = args?.object as CapacityDto;
        if (unit === 'money') return money !== null && quantity === null;
        return money === null && (unit !== 'unknown' || quantity === null);
      },
      defaultMessage: (args) =>
        args?.value === 'money'
          ? 'a capacity in money needs money: {amount, currency} and no quantity'
          : 'only a capacity in money has money, and an unknown one has neither money nor a quantity',
    },
  });
}

/** How much there is to give: so many grants, people, GPU hours, projects or seats, a sum of money, or unknown. */
export class CapacityDto {
  @CodeField(UNITS) @FitsUnit() unit!: CapacityUnit | 'money' | 'unknown';
  @IntegerField({ min: 0, max: 1_000_000_000, optional: true, nullable: true }) quantity: number | null =
    null;
  @ValueField(() => MoneyDto, { optional: true, nullable: true }) money: MoneyDto | null = null;

  toCapacity(): Capacity {
    if (this.unit === 'unknown') return { unit: 'unknown' };
    if (this.unit !== 'money') return { unit: this.unit, quantity: this.quantity };
    if (!this.money) throw new Error('A capacity in money without money passed the checks.');
    return { unit: 'money', money: { amount: this.money.amount, currency: this.money.currency } };
  }
}
