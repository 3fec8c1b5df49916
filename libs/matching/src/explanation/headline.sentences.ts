import type { ExplanationRecord } from './explanation-record.js';
import type { Sentence } from './sentence.js';

/** The one line above everything else; exactly one of these applies. */
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
      ar: 'لا تطابق: شرط واحد فقط غير مستوفى.',
      zh: '未能匹配：仅有一项条件不符合。',
      en: 'No match: just one condition is not met.',
      fr: 'Pas de correspondance : une seule condition n’est pas remplie.',
      ru: 'Совпадения нет: не выполнено лишь одно условие.',
      es: 'Sin coincidencia: solo una condición no se cumple.',
    },
    values: ({ feasible, nearMiss }) => (!feasible && nearMiss !== null ? {} : null),
  },
  {
    templates: {
      ar: 'لا تطابق: عدة شروط غير مستوفاة.',
      zh: '未能匹配：有多项条件不符合。',
      en: 'No match: several conditions are not met.',
      fr: 'Pas de correspondance : plusieurs conditions ne sont pas remplies.',
      ru: 'Совпадения нет: не выполнено несколько условий.',
      es: 'Sin coincidencia: varias condiciones no se cumplen.',
    },
    values: ({ feasible, nearMiss }) => (!feasible && nearMiss === null ? {} : null),
  },
];
