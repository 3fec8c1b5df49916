import { hashOf } from './hash.js';
import { wordRulesOf } from './languages.js';
import { wordsIn } from './words-in.js';

export interface Text {
  readonly title: string;
  readonly summary: string;
  /** ISO 639. */
  readonly contentLanguage: string;
}

/** The words of a text that say what it is about. */
export interface KeyWords {
  /** A number for each word without its ending, never 0; two texts share a word if they share its number. */
  readonly stems: Int32Array;
  /** The words as they are written, in the same order. */
  readonly written: readonly string[];
}

/** How many words of a text are looked at: the title and the first sentences say what it is about. */
export const MOST_WORDS = 24;

const read = new WeakMap<Text, KeyWords>();

/** The first {@link MOST_WORDS} different words of title and summary that say something, in their own language. */
export function keyWordsOf(text: Text): KeyWords {
  const known = read.get(text);
  if (known) return known;
  const keyWords = readKeyWords(text);
  read.set(text, keyWords);
  return keyWords;
}

/** The same for a text that nobody will ask about again: nothing is kept of it. */
export function readKeyWords(text: Text): KeyWords {
  const stemOf = stemmerOf(text.contentLanguage);
  const stems: number[] = [];
  const written: string[] = [];
  for (const word of wordsIn(`${text.title}\n${text.summary}`)) {
    const stem = stemOf(word);
    if (stem === NOTHING || stems.includes(stem)) continue;
    stems.push(stem);
    written.push(word);
    if (stems.length === MOST_WORDS) break;
  }
  return { stems: Int32Array.from(stems), written };
}

const NOTHING = 0;

/** Gives the number of a word's stem, or {@link NOTHING} if it says nothing. */
type Stemmer = (word: string) => number;

const stemmers = new Map<string, Stemmer>();
const MOST_KEPT = 100_000;

function stemmerOf(language: string): Stemmer {
  const known = stemmers.get(language);
  if (known) return known;
  const { stem, ignored } = wordRulesOf(language);
  // Texts use the same words again and again; to find the stem of one takes longer than to look it up.
  const kept = new Map<string, number>();
  const stemmer: Stemmer = (word) => {
    const found = kept.get(word);
    if (found !== undefined) return found;
    const stemmed = stem(word);
    const number = ignored.has(stemmed) ? NOTHING : hashOf(stemmed) || 1;
    if (kept.size === MOST_KEPT) kept.clear();
    kept.set(word, number);
    return number;
  };
  stemmers.set(language, stemmer);
  return stemmer;
}
