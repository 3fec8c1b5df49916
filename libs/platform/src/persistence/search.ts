import { ACCENTS, codesNamedBy, searchWords, SEARCHED_LISTS, type SearchedList } from '@mutua/vocabulary';
import type { ObjectLiteral, QueryRunner, SelectQueryBuilder } from 'typeorm';

/** Where a row has the codes of each list: SQL that gives a JSON array of them. */
export type SearchedCodes = Readonly<Record<SearchedList, string>>;

/** A text as searches compare it: without accents and capitals, whatever the collation of the database. */
function folded(sql: string): string {
  return `lower(regexp_replace(normalize(${sql}, NFKD), '[${ACCENTS}]', '', 'g') COLLATE "pg_c_utf8")`;
}

/** Keeps what is searched of each row in a column of its own, folded once, when the row is written. */
export async function addSearchText(runner: QueryRunner, table: string, text: string): Promise<void> {
  await runner.query(
    `ALTER TABLE ${table} ADD COLUMN search_text text NOT NULL GENERATED ALWAYS AS (${folded(text)}) STORED`,
  );
}

/** Searches something else of each row from now on; every row is written anew. */
export async function changeSearchText(runner: QueryRunner, table: string, text: string): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ALTER COLUMN search_text SET EXPRESSION AS (${folded(text)})`);
}

/** SQL for what a row's `content` says in its translations; as JSON, so that what JSON escapes is a blank here. */
export const TRANSLATIONS = `regexp_replace(
  jsonb_path_query_array(content, '$.translations[*].keyvalue() ? (@.key != "language").value')::text,
  '\\\\[nrtbf"\\\\/]', ' ', 'g')`;

const writtenIn = (alias: string, at: number) =>
  `strpos(${alias}.search_text, ${folded(`:word${at}::text`)}) > 0`;

/** Leaves only rows in whose `search_text` every word of the search occurs. */
export function whereWritten<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, search: string): void {
  searchWords(search).forEach((word, at) => {
    query.andWhere(writtenIn(query.alias, at), { [`word${at}`]: word });
  });
}

/**
 * Leaves only rows in which every word of the search occurs: in their `search_text`, or as the label of one of their codes
 * in any language. There is no index: row-level policies are decided before anything that a caller typed is looked for,
 * so that what is searched is what they may see, row by row.
 */
export function whereFound<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  search: string,
  codes: SearchedCodes,
): void {
  searchWords(search).forEach((word, at) => {
    const named = codesNamedBy(word);
    const places = [writtenIn(query.alias, at)];
    query.setParameter(`word${at}`, word);
    SEARCHED_LISTS.forEach((list, of) => {
      const found = named.get(list);
      if (!found) return;
      places.push(`${codes[list]} @> ANY (:codes${at}x${of}::jsonb[])`);
      query.setParameter(
        `codes${at}x${of}`,
        found.map((code) => JSON.stringify(code)),
      );
    });
    query.andWhere(`(${places.join(' OR ')})`);
  });
}
