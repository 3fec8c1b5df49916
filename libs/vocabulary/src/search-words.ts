/** Accents of the Latin, Greek and Cyrillic scripts and the vowel signs of the Arabic one, as the inside of a character class. */
export const ACCENTS = '\\u0300-\\u036f\\u064b-\\u065f\\u0670';

const ACCENT = new RegExp(`[${ACCENTS}]`, 'gu');
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A text as searches compare it: without accents and without capitals. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(ACCENT, '').toLowerCase();
}

/** Whether words of its script are found by spaces. */
export function isSpaced(word: string): boolean {
  return !UNSPACED.test(word);
}

/**
 * The words of a search, each once, as they were typed: 'santé, 卫生人员' → ['santé', '卫生', '人员']. Punctuation parts words;
 * scripts without spaces are parted by the dictionary of the runtime (ICU).
 */
export function searchWords(search: string): string[] {
  const words = search.split(BETWEEN_WORDS).filter(Boolean);
  return [...new Set(words.flatMap((word) => (isSpaced(word) ? [word] : segments(word))))];
}

/** Names that the dictionary does not know come out of it letter by letter; these are put together again. */
function segments(text: string): string[] {
  const words: string[] = [];
  let inName = false;
  for (const { segment } of segmenter.segment(text)) {
    const isLetter = [...segment].length === 1;
    if (isLetter && inName) words[words.length - 1] += segment;
    else words.push(segment);
    inName = isLetter;
  }
  return words;
}
