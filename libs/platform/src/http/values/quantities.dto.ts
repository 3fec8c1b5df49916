import { CAPACITY_UNITS, type CapacityUnit, type Quantities } from '@mutua/vocabulary';
import { IntegerField } from '../fields.js';

const Count = () => IntegerField({ min: 1, max: 1_000_000_000, optional: true, nullable: true });

/** How many of each unit are asked for; left out or null means unknown. */
export class QuantitiesDto implements Record<CapacityUnit, number | null> {
  @Count() grants: number | null = null;
  @Count() people: number | null = null;
  @Count() 'gpu-hours': number | null = null;
  @Count() projects: number | null = null;
  @Count() seats: number | null = null;

  toQuantities(): Quantities {
    const known = CAPACITY_UNITS.filter((unit) => this[unit] !== null);
    return Object.fromEntries(known.map((unit) => [unit, this[unit]]));
  }
}
