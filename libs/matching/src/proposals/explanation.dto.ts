import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '@mutua/vocabulary';
import type { ExplanationRecord } from '../explanation/explanation-record.js';
import { explainInWords, type ExplanationInWords } from '../explanation/explain-in-words.js';

class ExplanationInWordsDto implements ExplanationInWords {
  @ApiProperty() headline!: string;
  @ApiProperty({ isArray: true, type: String, description: 'The strongest reasons' }) strengths!: string[];
  @ApiProperty({ isArray: true, type: String, description: 'What the match depends on' })
  conditions!: string[];
  @ApiProperty({ isArray: true, type: String, description: 'What could not be judged' }) unknowns!: string[];
  @ApiProperty({ isArray: true, type: String, description: 'What stands against it' }) against!: string[];
  @ApiProperty({ isArray: true, type: String, description: 'Country groups, apart from the score' })
  equity!: string[];
  @ApiProperty({
    isArray: true,
    type: String,
    description: 'How it came out when all open needs and offers were weighed together',
  })
  clearing!: string[];
}

/** Why two sides match, or do not: in words and as the full record. */
export class ExplanationDto {
  @ApiProperty({ type: ExplanationInWordsDto }) words!: ExplanationInWords;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Every filter, criterion, weight and value',
  })
  record!: ExplanationRecord;

  static of(record: ExplanationRecord, locale: Locale): ExplanationDto {
    return { words: explainInWords(record, locale), record };
  }
}
