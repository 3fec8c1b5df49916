import { distance } from 'fastest-levenshtein';
import { withoutEmpty, type Environment } from './environment.js';

/** Shorter names are near too many others. */
const LONG_ENOUGH = 6;
/** Letters that may be missing, too many or wrong. */
const SLIPS = 2;

/** A variable that is no setting, and the setting that whoever set it seems to have meant. */
export interface MisspeltSetting {
  readonly given: string;
  readonly meant: string;
  /** Whether the setting itself is set, too: whoever changed the other one wonders why nothing happens. */
  readonly besides: boolean;
}

/** Variables of an environment that are nearly the name of a setting. Those far from every name belong to somebody else. */
export function misspeltSettings(names: readonly string[], env: Environment): MisspeltSetting[] {
  const known = new Set(names);
  const set = withoutEmpty(env);
  const candidates = names.filter((name) => name.length >= LONG_ENOUGH);
  return Object.keys(set)
    .filter((given) => given.length >= LONG_ENOUGH && !known.has(given))
    .flatMap((given) => {
      const near = candidates.map((meant) => ({
        given,
        meant,
        besides: set[meant] !== undefined,
        slips: slipsBetween(given, meant),
      }));
      near.sort((one, other) => one.slips - other.slips || Number(one.besides) - Number(other.besides));
      return near.slice(0, 1);
    })
    .filter(({ slips }) => slips <= SLIPS)
    .map(({ given, meant, besides }) => ({ given, meant, besides }));
}

/** One for many is a slip of its own, however many letters it takes (`PROXY`, `PROXIES`). */
function slipsBetween(given: string, meant: string): number {
  return Math.min(distance(given, meant), distance(singular(given), singular(meant)) + 1);
}

function singular(name: string): string {
  return name.replace(/IES$/, 'Y').replace(/S$/, '');
}

/** What to tell of them, a line each. */
export function notesOnMisspelt(names: readonly string[], env: Environment): string[] {
  return misspeltSettings(names, env).map(noteOn);
}

function noteOn({ given, meant, besides }: MisspeltSetting): string {
  return `${given} is no setting of Mutua and changes nothing: is ${meant} meant${besides ? ', which is set too' : ''}?`;
}
