import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '@mutua/vocabulary';
import { sayAll } from '../explanation/sentence.js';
import { wordsIn } from '../explanation/words.js';
import { FILTERS, type FilterName } from '../filters/filters.js';
import { excluding, exampleOfExcluded, suitTooLittle, WHETHER_ANY_FITS } from './exclusions.sentences.js';
import type { ExclusionsView, TooLow } from './exclusions.service.js';

const CONDITIONS = FILTERS.map(({ name }) => name);

class ExcludingConditionDto {
  @ApiProperty({ enum: CONDITIONS }) condition!: FilterName;
  @ApiProperty({ type: 'integer', description: 'Open offers that meet it' }) met!: number;
  @ApiProperty({ type: 'integer', description: 'Open offers that would fit without it' }) fitWithout!: number;
  @ApiProperty({
    isArray: true,
    type: String,
    description: 'How many offers it excludes, and why it excludes one of them, in sentences',
  })
  words!: string[];
}

class TooLowDto implements TooLow {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000, description: 'The best of their scores' })
  best!: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000, description: 'No less is proposed' })
  least!: number;
}

/** Whether any open offer meets all conditions of a need, and if none does, why. */
export class ExclusionsDto {
  @ApiProperty({ description: 'Whether an open offer meets every condition' }) fits!: boolean;
  @ApiProperty({
    type: TooLowDto,
    nullable: true,
    description: 'Where those that meet every condition suit the need too little to be proposed; else null',
  })
  tooLow!: TooLow | null;
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
  @ApiProperty({
    isArray: true,
    type: String,
    description: 'Whether anything fits, and if not, what `excludedBy` excludes, in sentences',
  })
  words!: string[];

  static of({ contradiction, tooLow, examples }: ExclusionsView, locale: Locale): ExclusionsDto {
    const words = wordsIn(locale);
    if (!contradiction) {
      const told = [
        ...sayAll(WHETHER_ANY_FITS, null, words),
        ...(tooLow ? sayAll([suitTooLittle], tooLow, words) : []),
      ];
      return { fits: true, tooLow, offers: null, excludedBy: [], conditions: [], words: told };
    }
    const { offers, excludedBy } = contradiction;
    const conditions = contradiction.conditions.map(({ filter, met, fitWithout }) => {
      const failing = examples.get(filter);
      const told = [
        ...sayAll([excluding], { offers, met, fitWithout }, words),
        ...(failing ? sayAll([exampleOfExcluded], failing, words) : []),
      ];
      return { condition: filter, met, fitWithout, words: told };
    });
    const excludingAll = conditions.filter(({ condition }) => excludedBy.includes(condition));
    return {
      fits: false,
      tooLow,
      offers,
      excludedBy,
      conditions,
      words: [
        ...sayAll(WHETHER_ANY_FITS, { offers }, words),
        ...excludingAll.flatMap((condition) => condition.words),
      ],
    };
  }
}
