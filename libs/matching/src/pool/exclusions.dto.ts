import { ApiProperty } from '@nestjs/swagger';
import { FILTERS, type FilterName } from '../filters/filters.js';
import type { Contradiction } from './contradictions.js';

const CONDITIONS = FILTERS.map(({ name }) => name);

class ExcludingConditionDto {
  @ApiProperty({ enum: CONDITIONS }) condition!: FilterName;
  @ApiProperty({ type: 'integer', description: 'Open offers that meet it' }) met!: number;
  @ApiProperty({ type: 'integer', description: 'Open offers that would fit without it' }) fitWithout!: number;
}

/** Whether any open offer meets all conditions of a need, and if none does, why. */
export class ExclusionsDto {
  @ApiProperty({ description: 'Whether an open offer meets every condition' }) fits!: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Open offers there are; null where one fits' })
  offers!: number | null;
  @ApiProperty({
    enum: CONDITIONS,
    isArray: true,
    description: 'The fewest conditions that together exclude every open offer; empty if there is no offer',
  })
  excludedBy!: readonly FilterName[];
  @ApiProperty({ type: [ExcludingConditionDto], description: 'Each condition that some offer fails' })
  conditions!: ExcludingConditionDto[];

  static of(contradiction: Contradiction | null): ExclusionsDto {
    if (!contradiction) return { fits: true, offers: null, excludedBy: [], conditions: [] };
    const { offers, excludedBy, conditions } = contradiction;
    return {
      fits: false,
      offers,
      excludedBy,
      conditions: conditions.map(({ filter, met, fitWithout }) => ({ condition: filter, met, fitWithout })),
    };
  }
}
