import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '@mutua/vocabulary';
import { sayAll } from '../explanation/sentence.js';
import { wordsIn } from '../explanation/words.js';
import { FILTERS, type FilterName } from '../filters/filters.js';
import { excluding, exampleOfExcluded, WHETHER_ANY_FITS } from './exclusions.sentences.js';
import type { ExclusionsView } from './exclusions.service.js';

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
  @ApiProperty({
    isArray: true,
    type: String,
    description: 'Whether anything fits, and if not, what `excludedBy` excludes, in sentences',
  })
  words!: string[];

  static of(view: ExclusionsView | null, locale: Locale): ExclusionsDto {
    const words = wordsIn(locale);
    if (!view) {
      const told = sayAll(WHETHER_ANY_FITS, null, words);
      return { fits: true, offers: null, excludedBy: [], conditions: [], words: told };
    }
    const { contradiction, examples } = view;
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
