import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';

/** A rate as somebody sends it, not checked yet. */
export interface SentRate {
  readonly currency: string;
  readonly perUsd: string;
  readonly on: string;
  readonly source: string;
  /** Where it stood in a file, counted from 1. */
  readonly line?: number;
}

const COLUMNS = ['currency', 'perUsd', 'on', 'source'] as const;

/** A line that cannot be read, and what would be right. */
export interface UnreadableLine {
  readonly line: number;
  readonly code: 'columns-missing' | 'wrong-number-of-values' | 'quotes-do-not-match';
  readonly detail: string;
}

/** What was sent: rates, and the lines of a file that hold none. */
export interface SentRates {
  readonly rates: readonly SentRate[];
  readonly unreadable: readonly UnreadableLine[];
}

/**
 * Reads rates from text with comma-separated values (RFC 4180), the first line naming the columns `currency`, `perUsd`, `on`
 * and `source` in any order.
 */
export function ratesFromCsv(text: string): SentRates {
  const rows = rowsOf(text);
  if (!Array.isArray(rows)) return { rates: [], unreadable: [rows] };
  const [head = { line: 1, cells: [] }, ...others] = rows;
  const places = COLUMNS.map((name) => head.cells.indexOf(name));
  if (places.includes(-1)) {
    const detail = `line ${head.line} must name the columns ${COLUMNS.join(', ')}; it was "${head.cells.join(',')}"`;
    return { rates: [], unreadable: [{ line: head.line, code: 'columns-missing', detail }] };
  }
  const isWhole = ({ cells }: Row) => cells.length === head.cells.length;
  return {
    rates: others.filter(isWhole).map(({ line, cells }) => {
      const [currency = '', perUsd = '', on = '', source = ''] = places.map((place) => cells[place]);
      return { currency, perUsd, on, source, line };
    }),
    unreadable: others
      .filter((row) => !isWhole(row))
      .map(({ line, cells }) => ({
        line,
        code: 'wrong-number-of-values',
        detail: `line ${line} has ${cells.length} values, and the first ${head.cells.length}`,
      })),
  };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows with the lines in which they end; empty lines are none. Where quotation marks do not match, the line in which that shows. */
function rowsOf(text: string): Row[] | UnreadableLine {
  try {
    const read = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: InfoRecord }[];
    return read.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines']);
    const detail = `line ${line}: a value in quotation marks begins and ends with one, and those inside are doubled`;
    return { line, code: 'quotes-do-not-match', detail };
  }
}
