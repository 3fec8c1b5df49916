import { EnvError, makeExactValidator } from 'envalid';

const was = (input: string) => `, and was ${JSON.stringify(input)}`;

/** A whole number; without `to` there is no upper bound. */
export function wholeNumber(from: number, to = Number.MAX_SAFE_INTEGER) {
  const bounds = to === Number.MAX_SAFE_INTEGER ? `, ${from} or more` : ` from ${from} to ${to}`;
  return makeExactValidator<number>((input) => {
    const number = Number(input);
    if (Number.isSafeInteger(number) && number >= from && number <= to) return number;
    throw new EnvError(`it must be a whole number${bounds}${was(input)}`);
  });
}

/** How many there may be of something, at least one. */
export const atLeastOne = wholeNumber(1);

/** A port to listen on. */
export const port = wholeNumber(1, 65_535);

/** A number of any kind that is more than nothing. */
export const moreThanZero = makeExactValidator<number>((input) => {
  const number = Number(input);
  if (Number.isFinite(number) && number > 0) return number;
  throw new EnvError(`it must be a number, more than 0${was(input)}`);
});

const YES = ['true', 't', 'yes', 'on', '1'];
const NO = ['false', 'f', 'no', 'off', '0'];

/** Yes or no. */
export const bool = makeExactValidator<boolean>((input) => {
  if (YES.includes(input)) return true;
  if (NO.includes(input)) return false;
  throw new EnvError(`it must be true or false${was(input)}`);
});

/** One of some words. */
export function oneOf<const C extends string>(...choices: readonly C[]) {
  return makeExactValidator<C>((input) => {
    const choice = choices.find((one) => one === input);
    if (choice !== undefined) return choice;
    throw new EnvError(`it must be one of ${choices.join(', ')}${was(input)}`);
  });
}

/**
 * Some items with commas between them, at least one.
 *
 * @param wanted what each must be, such as `host:port`
 */
export function listOf(isRight: (item: string) => boolean, wanted: string) {
  return makeExactValidator<string>((input) => {
    const items = itemsOf(input);
    const wrong = items.filter((item) => !isRight(item));
    if (items.length > 0 && wrong.length === 0) return input;
    throw new EnvError(`${wrong.length === 0 ? JSON.stringify(input) : wrong.join(', ')} is not ${wanted}`);
  });
}

/** The items of a list with commas between them. */
export function itemsOf(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** A URL that begins in a certain way. */
export function urlLike(example: string, beginning: RegExp) {
  return makeExactValidator<string>((input) => {
    if (beginning.test(input) && URL.canParse(input)) return input;
    throw new EnvError(`it must be like ${example}`);
  });
}

/** An address of the web. */
export const webUrl = (example: string) => urlLike(example, /^https?:\/\/[^/]/);

/** A URL that may hold a password, and is therefore not repeated. What follows a `#` would be no part of the password. */
export function urlWithPassword(example: string, beginning: RegExp) {
  return makeExactValidator<string>((input) => {
    const cut = input.includes('#');
    if (!cut && beginning.test(input) && URL.canParse(input)) return input;
    throw new EnvError(`it must be like ${example}${cut ? '; a # in its password must be written %23' : ''}`);
  });
}

/** A PostgreSQL database. */
export const databaseUrl = urlWithPassword(
  'postgres://user:password@host:5432/database',
  /^postgres(ql)?:\/\//,
);
