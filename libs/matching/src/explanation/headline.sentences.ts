import type { ExplanationRecord } from './explanation-record.js';
import { knownShare } from './known-share.js';
import type { Sentence } from './sentence.js';

/** What a score that leaves something out stands on: the reader must not take it for knowledge of all. */
export const judgedOnPart: Sentence<ExplanationRecord> = {
  templates: {
    ar: 'استند الحكم إلى {known} مما يُحتسب؛ والباقي غير معروف.',
    zh: '评判依据为各项权重的{known}，其余未知。',
    en: 'Judged on {known} of what counts; the rest is unknown.',
    fr: 'Jugement fondé sur {known} de ce qui compte ; le reste est inconnu.',
    ru: 'Оценка опирается на {known} от всего, что учитывается; остальное неизвестно.',
    es: 'Se ha juzgado sobre el {known} de lo que cuenta; el resto se desconoce.',
  },
  values: ({ feasible, knownWeight, weights }, words) => {
    const share = knownShare(knownWeight, weights);
    return feasible && share < 1 ? { known: words.share(share) } : null;
  },
};

/** The line above everything else; exactly one of these applies. */
export const HEADLINE: readonly Sentence<ExplanationRecord>[] = [
  {
    templates: {
      ar: 'درجة التوافق {points} من 100؛ المرتبة {position} من بين المرشحين وعددهم {of}.',
      zh: '匹配度{points}分（满分100分），在{of}个候选方案中排名第{position}。',
      en: 'Compatibility {points} of 100; rank {position} of {of}.',
      fr: 'Compatibilité : {points} sur 100 ; rang {position} sur {of}.',
      ru: 'Совместимость: {points} из 100; место {position} из {of}.',
      es: 'Compatibilidad: {points} de 100; puesto {position} de {of}.',
    },
    values: ({ feasible, rank, score }, words) =>
      feasible && rank ? { points: words.points(score), position: rank.position, of: rank.of } : null,
  },
  {
    templates: {
      ar: 'درجة التوافق {points} من 100.',
      zh: '匹配度{points}分（满分100分）。',
      en: 'Compatibility {points} of 100.',
      fr: 'Compatibilité : {points} sur 100.',
      ru: 'Совместимость: {points} из 100.',
      es: 'Compatibilidad: {points} de 100.',
    },
    values: ({ feasible, rank, score }, words) =>
      feasible && !rank ? { points: words.points(score) } : null,
  },
  {
    templates: {
      ar: 'لا يُقترح تعاون: شرط واحد فقط غير مستوفى.',
      zh: '不建议对接：仅有一项条件不符合。',
      en: 'No match: just one condition is not met.',
      fr: 'Pas de mise en relation proposée : une seule condition n’est pas remplie.',
      ru: 'Партнёрство не предлагается: не выполнено лишь одно условие.',
      es: 'No se propone cooperación: solo una condición no se cumple.',
    },
    values: ({ feasible, nearMiss }) => (!feasible && nearMiss !== null ? {} : null),
  },
  {
    templates: {
      ar: 'لا يُقترح تعاون: عدة شروط غير مستوفاة.',
      zh: '不建议对接：有多项条件不符合。',
      en: 'No match: several conditions are not met.',
      fr: 'Pas de mise en relation proposée : plusieurs conditions ne sont pas remplies.',
      ru: 'Партнёрство не предлагается: не выполнено несколько условий.',
      es: 'No se propone cooperación: varias condiciones no se cumplen.',
    },
    values: ({ feasible, nearMiss }) => (!feasible && nearMiss === null ? {} : null),
  },
];
