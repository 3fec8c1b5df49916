import pg from 'pg';

/** Longer ones are lists of rows, hardly two of which have the same length. */
const LONGEST = 2_000;
/** Each takes memory in every connection of the server. */
const MOST = 300;

const seen = new Set<string>();
const names = new Map<string, string>();

/**
 * PostgreSQL's client, which has the server prepare a statement that comes again: parsing and planning it anew costs more
 * than most of ours take to run (PostgreSQL Documentation, PREPARE).
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as (...args: readonly unknown[]) => unknown;
    this.query = ((query: unknown, values: unknown, ...rest: readonly unknown[]) => {
      const name = typeof query === 'string' && Array.isArray(values) ? nameOf(query) : undefined;
      return send(name === undefined ? query : { name, text: query }, values, ...rest);
    }) as typeof this.query;
  }
}

/** The name of a statement from the second time on that it comes. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || text.length > LONGEST || names.size === MOST) return known;
  if (!seen.delete(text)) {
    if (seen.size === MOST) seen.clear();
    seen.add(text);
    return undefined;
  }
  const name = `mutua_${names.size}`;
  names.set(text, name);
  return name;
}
