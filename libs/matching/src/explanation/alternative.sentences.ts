import type { ExplanationRecord } from './explanation-record.js';
import type { Sentence } from './sentence.js';

/** Where another offer suits the need better, the reader learns by how much. */
export const betterAlternative: Sentence<ExplanationRecord> = {
  templates: {
    ar: 'يتفوق عرض آخر على هذا العرض بفارق {points} من 100.',
    zh: '另有支持方案得分更高，相差{points}分（满分100分）。',
    en: 'Another offer scores higher, by {points} of 100.',
    fr: 'Une autre offre obtient un meilleur score, avec un écart de {points} sur 100.',
    ru: 'Другое предложение набрало больше, разница составляет {points} из 100.',
    es: 'Otra oferta obtiene una puntuación mayor, con una diferencia de {points} sobre 100.',
  },
  values: ({ bestAlternative }, words) =>
    bestAlternative && bestAlternative.lostBy < 0 ? { points: words.points(-bestAlternative.lostBy) } : null,
};
