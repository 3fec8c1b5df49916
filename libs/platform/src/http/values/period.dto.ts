import { ValidateBy } from 'class-validator';
import { isIsoDate, type Period } from '@mutua/vocabulary';
import { StandardField } from '../fields.js';
import { ISO_DATE } from './standards.js';

function NotBeforeStart(): PropertyDecorator {
  return ValidateBy({
    name: 'notBeforeStart',
    validator: {
      validate: (end, args) => {
        const { start } = args?.object as PeriodDto;
        return !isIsoDate(start) || !isIsoDate(end) || end >= start;
      },
      defaultMessage: (args) =>
        `end ${args?.value} is before start ${(args?.object as PeriodDto).start}; give an end on or after the start, or null`,
    },
  });
}

/** A period by its first and last day; null where an end is open. */
export class PeriodDto implements Period {
  @StandardField(ISO_DATE, { optional: true, nullable: true, example: '2027-01-01' }) start: string | null =
    null;
  @StandardField(ISO_DATE, { optional: true, nullable: true, example: '2029-12-31' })
  @NotBeforeStart()
  end: string | null = null;

  toPeriod(): Period {
    return { start: this.start, end: this.end };
  }
}
