/** A rate as somebody sends it, not checked yet. */
export interface SentRate {
  readonly currency: string;
  readonly perUsd: string;
  readonly on: string;
  readonly source: string;
}

const COLUMNS = ['currency', 'perUsd', 'on', 'source'] as const;

/** A file that cannot be read; the message says in which line, and what would be right. */
export class UnreadableRates extends Error {
  override readonly name = 'UnreadableRates';
}

/**
 * Reads rates from text with comma-separated values (RFC 4180), the first line naming the columns `currency`, `perUsd`, `on`
 * and `source` in any order.
 *
 * @throws UnreadableRates
 */
export function ratesFromCsv(text: string): SentRate[] {
  const [head, ...lines] = rowsOf(text);
  const names = head?.map((name) => name.trim()) ?? [];
  const places = COLUMNS.map((name) => names.indexOf(name));
  if (places.some((place) => place === -1)) {
    throw new UnreadableRates(
      `line 1 must name the columns ${COLUMNS.join(', ')}; it was "${names.join(',')}"`,
    );
  }
  return lines.map((cells, index) => {
    if (cells.length !== names.length) {
      throw new UnreadableRates(
        `line ${index + 2} has ${cells.length} values, and the first ${names.length}`,
      );
    }
    const [currency = '', perUsd = '', on = '', source = ''] = places.map((place) => cells[place]?.trim());
    return { currency, perUsd, on, source };
  });
}

/** Rows of cells; empty lines are none. */
function rowsOf(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf);
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
