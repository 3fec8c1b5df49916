import { closest, distance } from 'fastest-levenshtein';

/** Shorter names are near too many others. */
const LONG_ENOUGH = 6;
/** Letters that may be missing, too many or wrong. */
const SLIPS = 2;

/** A variable that is no setting, and the setting that whoever set it seems to have meant. */
export interface MisspeltSetting {
  readonly given: string;
  readonly meant: string;
}

/** Variables of an environment that are nearly the name of a setting. Those far from every name belong to somebody else. */
export function misspeltSettings(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): MisspeltSetting[] {
  const known = new Set(names);
  const unset = names.filter((name) => name.length >= LONG_ENOUGH && env[name] === undefined);
  if (unset.length === 0) return [];
  return Object.keys(env)
    .filter((given) => given.length >= LONG_ENOUGH && !known.has(given))
    .map((given) => ({ given, meant: closest(given, unset) }))
    .filter(({ given, meant }) => distance(given, meant) <= SLIPS);
}
