import type { ExplanationRecord } from './explanation-record.js';
import { knownShare } from './known-share.js';
import type { Sentence } from './sentence.js';

/** Where another offer suits the need better, the reader learns by how much. */
export const betterAlternative: Sentence<ExplanationRecord> = {
  templates: {
    ar: 'يتفوق عرض آخر للأمر نفسه على هذا العرض بفارق {points} من 100، استنادًا إلى {known} مما يُحتسب.',
    zh: '另有同类支持方案得分更高，相差{points}分（满分100分），评判依据为各项权重的{known}。',
    en: 'Another offer of the same scores higher, by {points} of 100, judged on {known} of what counts.',
    fr: 'Une autre offre du même type obtient un meilleur score, avec un écart de {points} sur 100, jugée sur {known} de ce qui compte.',
    ru: 'Другое предложение того же набрало больше: разница составляет {points} из 100, оценка опирается на {known} от всего, что учитывается.',
    es: 'Otra oferta de lo mismo obtiene una puntuación mayor, con una diferencia de {points} sobre 100, juzgada sobre el {known} de lo que cuenta.',
  },
  values: ({ bestAlternative, weights }, words) =>
    bestAlternative && bestAlternative.lostBy < 0
      ? {
          points: words.points(-bestAlternative.lostBy),
          known: words.share(knownShare(bestAlternative.knownWeight, weights)),
        }
      : null,
};
