import type { SentencesOfCriterion } from './sentences-of-criterion.js';

export const cooperationTypesSentences: SentencesOfCriterion<'cooperation-types'> = {
  name: {
    ar: 'أنواع التعاون',
    zh: '合作类型',
    en: 'Types of cooperation',
    fr: 'Types de coopération',
    ru: 'Виды сотрудничества',
    es: 'Tipos de cooperación',
  },
  strengths: [
    {
      templates: {
        ar: 'يوفر العرض من أنواع التعاون المطلوبة: {common} ({share}).',
        zh: '支持方案提供所需的合作类型：{common}（{share}）。',
        en: 'Of the types of cooperation needed, the offer gives: {common} ({share}).',
        fr: 'Parmi les types de coopération nécessaires, l’offre fournit : {common} ({share}).',
        ru: 'Из необходимых видов сотрудничества предложение даёт: {common} ({share}).',
        es: 'De los tipos de cooperación necesarios, la oferta da: {common} ({share}).',
      },
      values: ({ value, evidence: { common } }, words) => ({
        common: words.labels('cooperation-types', common),
        share: words.share(value),
      }),
    },
  ],
  weaknesses: [
    {
      templates: {
        ar: 'لا يغطي العرض معظم أنواع التعاون المطلوبة؛ ما ينقص: {missing}.',
        zh: '支持方案未涵盖大部分所需的合作类型，缺少：{missing}。',
        en: 'Most types of cooperation needed stay uncovered: {missing}.',
        fr: 'La plupart des types de coopération nécessaires restent non couverts : {missing}.',
        ru: 'Большинство необходимых видов сотрудничества остаётся без покрытия: {missing}.',
        es: 'La mayoría de los tipos de cooperación necesarios quedan sin cubrir: {missing}.',
      },
      values: ({ evidence: { missing } }, words) => ({ missing: words.labels('cooperation-types', missing) }),
    },
  ],
};
