import { isDeepStrictEqual } from 'node:util';
import { Refused, type FieldError } from './refused.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Holds that a replacement takes away only what it names. A client that does not know a field, or forgot it, would empty it
 * without a word; whoever means to empty it says so.
 *
 * @param before what is stored
 * @param after what the replacement would store, with what it leaves out as unknown
 * @param sent the body as it came
 * @throws Refused `would-be-erased` naming each field
 */
export function assertNothingErased(before: object, after: object, sent: unknown): void {
  const errors = erasedIn(before as Fields, after as Fields, asFields(sent) ?? {}, '');
  if (errors.length === 0) return;
  const names = errors.map(({ pointer }) => pointer).join(', ');
  throw new Refused(
    'invalid',
    'would-be-erased',
    `A PUT replaces everything, and these fields are filled in now and not in the request: ${names}. Send what you were given with your changes in it; to empty a field, name it.`,
    errors,
  );
}

function erasedIn(before: Fields, after: Fields, sent: Fields, parent: string): FieldError[] {
  return Object.keys(before).flatMap((name) => {
    if (before[name] === undefined || isDeepStrictEqual(before[name], after[name])) return [];
    const pointer = `${parent}/${name}`;
    if (sent[name] === undefined) return [{ pointer, detail: 'send it, or say that it is empty or unknown' }];
    const [was, becomes, came] = [before[name], after[name], sent[name]].map(asFields);
    return was && becomes && came && !isChoice(was) ? erasedIn(was, becomes, came, pointer) : [];
  });
}

function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** An amount or a capacity is one of several shapes; another shape has other fields, and nothing is forgotten. */
function isChoice(value: Fields): boolean {
  return 'kind' in value || 'unit' in value;
}
