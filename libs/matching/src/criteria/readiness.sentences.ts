import type { SentencesOfCriterion } from './sentences-of-criterion.js';

export const readinessSentences: SentencesOfCriterion<'readiness'> = {
  name: {
    ar: 'مستوى الجاهزية',
    zh: '准备程度',
    en: 'Readiness',
    fr: 'Degré de préparation',
    ru: 'Уровень готовности',
    es: 'Grado de preparación',
  },
  strengths: [
    {
      templates: {
        ar: 'مستوى جاهزية الجهة الطالبة {level}، والعرض معدّ لمستويات منها أو قريبة منها: {madeFor}.',
        zh: '需求方准备程度为{level}，支持方案面向的程度与之相同或相近：{madeFor}。',
        en: 'The readiness of the requester is {level}; the offer is made for this level or one next to it: {madeFor}.',
        fr: 'Le degré de préparation du demandeur est {level} ; l’offre vise ce degré ou un degré voisin : {madeFor}.',
        ru: 'Уровень готовности заявителя: {level}; предложение рассчитано на этот или соседний уровень: {madeFor}.',
        es: 'El grado de preparación de la entidad solicitante es {level}; la oferta se dirige a ese grado o a uno contiguo: {madeFor}.',
      },
      values: ({ evidence: { level, madeFor } }, words) => ({
        level: words.labels('readiness-levels', [level]),
        madeFor: words.labels('readiness-levels', madeFor),
      }),
    },
  ],
  weaknesses: [
    {
      templates: {
        ar: 'مستوى جاهزية الجهة الطالبة {level}، أما العرض فمعدّ لغيره: {madeFor}.',
        zh: '需求方准备程度为{level}，而支持方案面向其他程度：{madeFor}。',
        en: 'The readiness of the requester is {level}, but the offer is made for others: {madeFor}.',
        fr: 'Le degré de préparation du demandeur est {level}, mais l’offre en vise d’autres : {madeFor}.',
        ru: 'Уровень готовности заявителя: {level}, но предложение рассчитано на другие: {madeFor}.',
        es: 'El grado de preparación de la entidad solicitante es {level}, pero la oferta se dirige a otros: {madeFor}.',
      },
      values: ({ evidence: { level, madeFor } }, words) => ({
        level: words.labels('readiness-levels', [level]),
        madeFor: words.labels('readiness-levels', madeFor),
      }),
    },
  ],
};
