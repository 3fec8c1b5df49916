import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { Refused } from '@mutua/platform/decision';

const SHORTEST = 12;
/** "Safely unguessable: moderate protection from offline slow-hash scenario", in the library's words. */
const STRONG_ENOUGH = 3;
/** More of a password makes it no weaker, and costs time to look at. */
const LOOKED_AT = 100;

/** Ranks its dictionaries when the first password comes: not every start sees one. */
let guesses: ZxcvbnFactory | undefined;

function scoreOf(password: string, words: string[]): number {
  guesses ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LOOKED_AT });
  return guesses.check(password.slice(0, LOOKED_AT), words).score;
}

/**
 * Holds that a password is hard to guess: long enough, none of the commonest or made of them, and not about its person. No
 * other rule (NIST SP 800-63B, section 3.1.1.2; OWASP ASVS 5.0, 6.2).
 *
 * @param about names and addresses of the person
 * @param pointer the field of the request
 * @throws Refused `weak-password`
 */
export function assertStrong(password: string, about: readonly string[], pointer = '/password'): void {
  const words = about
    .flatMap((text) => [text, ...text.split('@'), ...text.split(/[\s@.]+/u)])
    .filter((word) => word.length > 2);
  const long = [...password].length >= SHORTEST;
  if (long && scoreOf(password, words) >= STRONG_ENOUGH) return;
  throw new Refused('invalid', 'weak-password', 'This password is too easy to guess.', [
    {
      pointer,
      detail: `use ${SHORTEST} characters or more that are no common password and not your name or address; four words that do not belong together are easy to remember`,
    },
  ]);
}
