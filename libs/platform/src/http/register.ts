import { ApiProperty } from '@nestjs/swagger';
import {
  AI_TOPICS,
  COOPERATION_TYPES,
  isMemberOf,
  type AiTopic,
  type CooperationType,
  type CountryGroup,
} from '@mutua/vocabulary';
import type { EntityManager } from 'typeorm';
import { OptionalCodeQuery, StandardField } from './fields.js';
import { PageQuery } from './page.dto.js';
import { COUNTRY } from './values/standards.js';

/** The public register is the same for everybody: caches may keep an answer for a minute. */
export const REGISTER_CACHING = 'public, max-age=60';

/** Which of what was made public to list. */
export class RegisterQuery extends PageQuery {
  @StandardField(COUNTRY, { optional: true, description: 'The country of an organisation in it' })
  country?: string;
  @OptionalCodeQuery(COOPERATION_TYPES) cooperationType?: CooperationType;
  @OptionalCodeQuery(AI_TOPICS) aiTopic?: AiTopic;
}

/** The groups that the resolution names (A/RES/78/311, op8). */
const GROUPS = ['LDC', 'LLDC', 'SIDS'] as const satisfies readonly CountryGroup[];

class CountDto {
  @ApiProperty({ description: 'A country (ISO 3166-1 alpha-2), or the code of a list' }) code!: string;
  @ApiProperty({ type: 'integer' }) count!: number;
}

/** How much of what is made public there is, counted as a whole and by what it says; the greatest first. */
export class RegisterFiguresDto {
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ type: [CountDto], description: 'Less than all where an organisation is of no country' })
  countries!: CountDto[];
  @ApiProperty({ type: [CountDto], description: 'More than all in sum: one may name several' })
  cooperationTypes!: CountDto[];
  @ApiProperty({ type: [CountDto], description: 'LDC, LLDC and SIDS, by the country and today’s membership' })
  countryGroups!: CountDto[];
}

/**
 * Counts what is made public.
 *
 * @param rows a SELECT of all of it that names the `country` and the `types` (jsonb) of each
 * @param today YYYY-MM-DD, by which countries are in their groups
 */
export async function figuresOf(
  manager: EntityManager,
  rows: string,
  today: string,
): Promise<RegisterFiguresDto> {
  const counted = await manager.query<{ code: string | null; count: number }[]>(
    `SELECT country AS code, count(*)::int AS count FROM (${rows}) AS made_public GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  const cooperationTypes = await manager.query<CountDto[]>(
    `SELECT type AS code, count(*)::int AS count
       FROM (${rows}) AS made_public, jsonb_array_elements_text(types) AS type GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  const countries = counted.filter((one): one is CountDto => one.code !== null);
  const countryGroups = GROUPS.map((code) => ({
    code,
    count: sum(countries.filter((country) => isMemberOf(country.code, code, today))),
  }));
  return { total: sum(counted), countries, cooperationTypes, countryGroups };
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
