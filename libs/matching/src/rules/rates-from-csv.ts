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
  readonly code: 'columns-missing' | 'wrong-number-of-values';
  readonly detail: string;
}

/** A file that cannot be read, with every line for which that is so. */
export class UnreadableRates extends Error {
  override readonly name = 'UnreadableRates';

  constructor(readonly lines: readonly UnreadableLine[]) {
    super(lines.map(({ detail }) => detail).join('; '));
  }
}

/**
 * Reads rates from text with comma-separated values (RFC 4180), the first line naming the columns `currency`, `perUsd`, `on`
 * and `source` in any order.
 *
 * @throws UnreadableRates
 */
export function ratesFromCsv(text: string): SentRate[] {
  const [head, ...rows] = rowsOf(text);
  const names = head?.cells.map((name) => name.trim()) ?? [];
  const places = COLUMNS.map((name) => names.indexOf(name));
  if (places.some((place) => place === -1)) {
    const line = head?.line ?? 1;
    const detail = `line ${line} must name the columns ${COLUMNS.join(', ')}; it was "${names.join(',')}"`;
    throw new UnreadableRates([{ line, code: 'columns-missing', detail }]);
  }
  const unreadable = rows.flatMap(({ line, cells }): UnreadableLine[] => {
    if (cells.length === names.length) return [];
    const detail = `line ${line} has ${cells.length} values, and the first ${names.length}`;
    return [{ line, code: 'wrong-number-of-values', detail }];
  });
  if (unreadable.length > 0) throw new UnreadableRates(unreadable);
  return rows.map(({ line, cells }) => {
    const [currency = '', perUsd = '', on = '', source = ''] = places.map((place) => cells[place]?.trim());
    return { currency, perUsd, on, source, line };
  });
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of cells with the lines that they stand in; empty lines are none. */
function rowsOf(text: string): Row[] {
  return text
    .split(/\r?\n/)
    .map((words, index) => ({ line: index + 1, words }))
    .filter(({ words }) => words.trim() !== '')
    .map(({ line, words }) => ({ line, cells: cellsOf(words) }));
}

/** In quotation marks, a cell may hold commas, and marks that are doubled. */
function cellsOf(line: string): string[] {
  const cells = [''];
  let isQuoted = false;
  for (const [index, sign] of [...line].entries()) {
    const last = cells.length - 1;
    if (sign === '"') {
      if (!isQuoted && line[index - 1] === '"') cells[last] += sign;
      isQuoted = !isQuoted;
    } else if (sign === ',' && !isQuoted) cells.push('');
    else cells[last] += sign;
  }
  return cells;
}
