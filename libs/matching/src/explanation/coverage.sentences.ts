import type { ExplanationRecord } from './explanation-record.js';
import type { Sentence } from './sentence.js';

/** A candidate for another part of the need is no rival of those above it; the reader learns what it would add. */
export const completesThoseAbove: Sentence<ExplanationRecord> = {
  templates: {
    ar: 'يغطي {types}، وهو ما لا يغطيه أي مرشح أعلى مرتبة.',
    zh: '涵盖{types}，而排名更前的候选方案均未涵盖。',
    en: 'Covers {types}, which no higher-ranked candidate covers.',
    fr: 'Couvre {types}, ce que ne couvre aucun candidat mieux classé.',
    ru: 'Обеспечивает: {types}. Ни один кандидат, стоящий выше, этого не даёт.',
    es: 'Cubre {types}, lo que no cubre ningún candidato mejor clasificado.',
  },
  values: ({ rank, coverage }, words) =>
    rank && rank.position > 1 && coverage && coverage.beyondAbove.length > 0
      ? { types: words.labels('cooperation-types', coverage.beyondAbove) }
      : null,
};
