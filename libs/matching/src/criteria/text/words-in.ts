const UNSPACED = 'Han|Hiragana|Katakana|Thai|Lao|Khmer|Myanmar'
  .split('|')
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const RUN_WITHOUT_SPACES = new RegExp(`(?:(?!\\p{N})[${UNSPACED}])(?:(?!\\p{N})[${UNSPACED}\\p{M}])*`, 'gu');
const STARTS_WITHOUT_SPACES = new RegExp(`^[${UNSPACED}]`, 'u');
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Of numbers, and of references such as "P178566", of which the letters say nothing. */
const DIGIT = /\p{N}/u;
const SHORTEST = 2;

/**
 * The words of a text in small letters, in order; numbers and references with digits are left out. Scripts that put no spaces between words are cut into
 * overlapping pairs of characters, as search engines do.
 */
export function* wordsIn(text: string): Iterable<string> {
  const spaced = text.normalize('NFKC').toLowerCase().replace(RUN_WITHOUT_SPACES, ' $& ');
  for (const [word] of spaced.matchAll(WORD)) {
    if (word.length < SHORTEST || DIGIT.test(word)) continue;
    if (STARTS_WITHOUT_SPACES.test(word)) yield* pairsIn(word);
    else yield word;
  }
}

function* pairsIn(run: string): Iterable<string> {
  const characters = [...run];
  for (let index = 1; index < characters.length; index += 1) {
    yield `${characters[index - 1]}${characters[index]}`;
  }
}
