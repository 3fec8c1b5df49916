import { codeList, type CodeListName } from './code-lists.js';
import { LOCALES } from './locale.js';
import { folded, isSpaced, searchWords } from './search-words.js';

/** The lists by whose labels needs and offers are found. */
export const SEARCHED_LISTS = [
  'cooperation-types',
  'ai-topics',
  'target-groups',
  'sdg-goals',
  'countries',
] as const satisfies readonly CodeListName[];

export type SearchedList = (typeof SEARCHED_LISTS)[number];

interface Labelled {
  readonly code: string | number;
  /** The labels in all languages, folded. */
  readonly labels: readonly string[];
  /** Their words, folded. */
  readonly words: readonly string[];
}

/** Shorter ones begin too many labels; they must be a whole word of one, as 'AI' and 'ИИ' are. */
const SHORTEST_BEGINNING = 3;
const ARABIC = /\p{Script=Arabic}/u;

/** Built at the first search: it takes all names of countries in six languages. */
let index: ReadonlyMap<SearchedList, readonly Labelled[]> | null = null;

/**
 * The codes that a word names in any of the six languages, by list; lists without one are left out. A word names a code
 * when a word of its label begins with it ('sant' → health, by 'Santé'). Where words are not parted by spaces, and in
 * Arabic, which joins articles and prepositions to them, it may stand anywhere in the label, with two letters or more.
 */
export function codesNamedBy(word: string): ReadonlyMap<SearchedList, readonly (string | number)[]> {
  const wanted = folded(word);
  const named = new Map<SearchedList, readonly (string | number)[]>();
  index ??= new Map(SEARCHED_LISTS.map((list) => [list, labelled(list)]));
  for (const [list, all] of index) {
    const codes = all.filter((each) => names(wanted, each)).map(({ code }) => code);
    if (codes.length > 0) named.set(list, codes);
  }
  return named;
}

function names(wanted: string, { labels, words }: Labelled): boolean {
  if (!isSpaced(wanted)) return wanted.length > 1 && labels.some((label) => label.includes(wanted));
  if (wanted.length < SHORTEST_BEGINNING) return words.includes(wanted);
  if (ARABIC.test(wanted)) return labels.some((label) => label.includes(wanted));
  return words.some((word) => word.startsWith(wanted));
}

function labelled(list: SearchedList): readonly Labelled[] {
  const found = new Map<string | number, string[]>();
  for (const locale of LOCALES) {
    for (const { code, label } of codeList(list, locale)) {
      found.set(code, [...(found.get(code) ?? []), folded(label)]);
    }
  }
  return [...found].map(([code, labels]) => ({ code, labels, words: labels.flatMap(searchWords) }));
}
