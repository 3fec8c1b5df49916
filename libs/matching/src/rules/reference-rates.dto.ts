import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isIsoDate } from '@mutua/vocabulary';
import { StandardField, TextField } from '@mutua/platform/http';
import type { ReferenceRate, ReferenceRates } from '../criteria/reference-rates.js';
import { ratesFromCsv, type SentRate, type SentRates } from './rates-from-csv.js';

const MOST_RATES = 500;

/** Units of a currency for one US dollar. Whatever is wrong with one is said of all of them at once. */
export class SentRateDto implements SentRate {
  @ApiProperty({ description: 'ISO 4217 code', example: 'XOF' }) @IsString() @MaxLength(10) currency!: string;
  @ApiProperty({ description: 'Units of it for one US dollar, as a decimal', example: '601.25' })
  @IsString()
  @MaxLength(40)
  perUsd!: string;
  @ApiProperty({ format: 'date', example: '2026-11-01' }) @IsString() @MaxLength(20) on!: string;
  @ApiProperty({ description: 'Who says so', example: 'UN operational rates of exchange' })
  @TextField({ max: 200, line: true })
  source!: string;
}

/** Rates as a list, or the text of a file with comma-separated values. */
export class EnterRatesDto {
  @ApiPropertyOptional({ type: [SentRateDto] })
  @ValidateIf(({ csv }: EnterRatesDto) => csv === undefined)
  @IsArray()
  @ArrayMaxSize(MOST_RATES)
  @ValidateNested({ each: true })
  @Type(() => SentRateDto)
  rates?: SentRateDto[];

  @TextField({
    max: 100_000,
    optional: true,
    description: 'Instead of `rates`: lines of currency,perUsd,on,source, the first naming these columns',
  })
  csv?: string;

  toRates(): SentRates {
    return this.csv === undefined ? { rates: this.rates ?? [], unreadable: [] } : ratesFromCsv(this.csv);
  }
}

const DAY = { name: 'isIsoDate', holds: isIsoDate, expected: 'a day written as YYYY-MM-DD' };

export class RatesQuery {
  @IsOptional()
  @StandardField(DAY, { optional: true, description: 'The rates in force on that day; today if left out' })
  on?: string;
}

class ReferenceRateDto {
  @ApiProperty() currency!: string;
  @ApiProperty({ description: 'Units of it for one unit of the base, as a decimal' }) perBase!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() source!: string;
}

/** The rates in force: the newest of each currency until the day. */
export class ReferenceRatesDto {
  @ApiProperty({ example: 'USD' }) base!: string;
  @ApiProperty({ type: [ReferenceRateDto] }) rates!: readonly ReferenceRate[];

  static of({ base, rates }: ReferenceRates): ReferenceRatesDto {
    return { base, rates };
  }
}
