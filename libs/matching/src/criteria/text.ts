import { LANGUAGE_CODES } from '@mutua/vocabulary';
import type { ColumnSet } from '../pool/columns/column.js';
import { UNKNOWN, type ValueOfRow } from '../pool/columns/compiled.js';
import { listOf, type ListColumn } from '../pool/columns/list-column.js';
import { float64, int32 } from '../pool/columns/number-column.js';
import { unknownIf, type Criterion } from './criterion.js';
import { inPoints, nothingKnown } from './overlap-columns.js';
import { keyOfText, type Embeddings } from './text/embeddings.js';
import { keyWordsOf, MOST_WORDS, readKeyWords, type Text } from './text/key-words.js';
import { WordTable } from './text/word-table.js';

/** Two texts about the same thing by different authors share this much of their words, and seldom more. */
const ALIKE = 0.25;
/** A text of fewer words says too little to be compared. */
const FEWEST_WORDS = 4;

const numberOfLanguage = new Map(LANGUAGE_CODES.map((code, index) => [code, index]));

const keyWords = listOf(MOST_WORDS, (text: Text) => readKeyWords(text).stems);
const language = int32((text: Text) => numberOfLanguage.get(text.contentLanguage) ?? -1);
/** The keys by which texts are known to `Embeddings`, in columns. */
export const textKeys = float64(keyOfText);

export type TextEvidence =
  | {
      readonly by: 'words';
      readonly language: string;
      /** The words of the need that the offer uses too, as the need writes them. */
      readonly common: readonly string[];
      /** How many words of each side were compared. */
      readonly needWords: number;
      readonly offerWords: number;
    }
  | {
      readonly by: 'meaning';
      readonly model: string;
      readonly needLanguage: string;
      readonly offerLanguage: string;
      /** The cosine of the two texts' vectors. */
      readonly similarity: number;
    };

/**
 * How much title and summary are about the same: the words in common by Ochiai's coefficient, c / √(a · b), which is the
 * cosine of two sets, against {@link ALIKE}. Only texts in one language compare by their words; texts in two are unknown,
 * unless their meanings are known from an embedding service. Names of countries do not count.
 *
 * Source: A. Ochiai, "Zoogeographical studies on the soleoid fishes" (1957).
 */
export const text: Criterion<'text', TextEvidence> = {
  name: 'text',
  score: (need, offer, { embeddings }) => {
    const asked = keyWordsOf(need);
    const given = keyWordsOf(offer);
    const counts = { need: asked.stems.length, offer: given.stems.length };
    const unknown = unknownIf(isBlank(need), isBlank(offer));
    if (unknown) return unknown;
    if (counts.need < FEWEST_WORDS || counts.offer < FEWEST_WORDS) return { known: false, silent: 'brief' };
    if (need.contentLanguage !== offer.contentLanguage) {
      const similarity = embeddings?.similarity(keyOfText(need), keyOfText(offer)) ?? null;
      if (!embeddings || similarity === null) return { known: false, silent: 'incomparable' };
      return {
        known: true,
        value: valueOfCosine(similarity),
        evidence: {
          by: 'meaning',
          model: embeddings.model,
          needLanguage: need.contentLanguage,
          offerLanguage: offer.contentLanguage,
          similarity,
        },
      };
    }
    const common = asked.written.filter((_word, index) => given.stems.includes(asked.stems[index] ?? 0));
    return {
      known: true,
      value: valueOfWords(common.length, counts.need, counts.offer),
      evidence: {
        by: 'words',
        language: need.contentLanguage,
        common,
        needWords: counts.need,
        offerWords: counts.offer,
      },
    };
  },
  compile: (needs, offers) => {
    const ofNeeds = textsOf(needs);
    const ofOffers = textsOf(offers);
    return {
      offersFor: (need, { embeddings }) => likenessTo(ofNeeds, need, ofOffers, embeddings),
      needsFor: (offer, { embeddings }) => likenessTo(ofOffers, offer, ofNeeds, embeddings),
    };
  },
};

function isBlank({ title, summary }: Text): boolean {
  return `${title}${summary}`.trim() === '';
}

function valueOfWords(common: number, needWords: number, offerWords: number): number {
  return Math.min(1, common / Math.sqrt(needWords * offerWords) / ALIKE);
}

function valueOfCosine(similarity: number): number {
  return Math.min(1, Math.max(0, similarity));
}

interface TextColumns {
  readonly words: ListColumn<Text>;
  readonly language: { at(row: number): number };
  readonly keys: { at(row: number): number };
}

function textsOf<Side extends Text>(columns: ColumnSet<Side>): TextColumns {
  return { words: columns.of(keyWords), language: columns.of(language), keys: columns.of(textKeys) };
}

function likenessTo(
  own: TextColumns,
  ownRow: number,
  others: TextColumns,
  embeddings: Embeddings | null,
): ValueOfRow {
  const words = own.words.listAt(ownRow);
  if (words.length < FEWEST_WORDS) return nothingKnown;
  const ownLanguage = own.language.at(ownRow);
  const wanted = new WordTable(words);
  const { words: lists } = others;
  return (row) => {
    const count = lists.countAt(row);
    if (count < FEWEST_WORDS) return UNKNOWN;
    if (others.language.at(row) === ownLanguage) {
      const common = wanted.among(lists.values, row * lists.length, count);
      return inPoints(valueOfWords(common, words.length, count));
    }
    const similarity = embeddings?.similarity(own.keys.at(ownRow), others.keys.at(row)) ?? null;
    return similarity === null ? UNKNOWN : inPoints(valueOfCosine(similarity));
  };
}
