import type { SentencesOfCriterion } from './sentences-of-criterion.js';

export const sdgsSentences: SentencesOfCriterion<'sdgs'> = {
  name: {
    ar: 'أهداف التنمية المستدامة',
    zh: '可持续发展目标',
    en: 'Sustainable Development Goals',
    fr: 'Objectifs de développement durable',
    ru: 'Цели в области устойчивого развития',
    es: 'Objetivos de Desarrollo Sostenible',
  },
  strengths: [
    {
      templates: {
        ar: 'أهداف التنمية المستدامة المشتركة: {common}.',
        zh: '共同的可持续发展目标：{common}。',
        en: 'Sustainable Development Goals in common: {common}.',
        fr: 'Objectifs de développement durable communs : {common}.',
        ru: 'Общие Цели в области устойчивого развития: {common}.',
        es: 'Objetivos de Desarrollo Sostenible en común: {common}.',
      },
      values: ({ evidence: { goals } }, words) => ({ common: words.labels('sdg-goals', goals.common) }),
    },
  ],
  weaknesses: [
    {
      templates: {
        ar: 'أهداف التنمية المستدامة للاحتياج التي لا يخدمها العرض: {missing}.',
        zh: '支持方案未涉及的需求方可持续发展目标：{missing}。',
        en: 'Sustainable Development Goals of the need that the offer does not serve: {missing}.',
        fr: 'Objectifs de développement durable du besoin que l’offre ne sert pas : {missing}.',
        ru: 'Цели в области устойчивого развития, важные для потребности, которым предложение не служит: {missing}.',
        es: 'Objetivos de Desarrollo Sostenible de la necesidad a los que la oferta no sirve: {missing}.',
      },
      values: ({ evidence: { goals } }, words) =>
        goals.missing.length > 0 ? { missing: words.labels('sdg-goals', goals.missing) } : null,
    },
  ],
};
