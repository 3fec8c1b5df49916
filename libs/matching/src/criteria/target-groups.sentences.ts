import type { SentencesOfCriterion } from './sentences-of-criterion.js';

export const targetGroupsSentences: SentencesOfCriterion<'target-groups'> = {
  name: {
    ar: 'الفئات المستهدفة',
    zh: '目标群体',
    en: 'Target groups',
    fr: 'Groupes cibles',
    ru: 'Целевые группы',
    es: 'Grupos destinatarios',
  },
  strengths: [
    {
      templates: {
        ar: 'الفئات المستهدفة المشتركة: {common}.',
        zh: '共同的目标群体：{common}。',
        en: 'Meant for the same people: {common}.',
        fr: 'Groupes cibles communs : {common}.',
        ru: 'Общие целевые группы: {common}.',
        es: 'Grupos destinatarios en común: {common}.',
      },
      values: ({ evidence: { common } }, words) => ({ common: words.labels('target-groups', common) }),
    },
  ],
  weaknesses: [
    {
      templates: {
        ar: 'فئات مستهدفة في الاحتياج لا يذكرها العرض: {missing}.',
        zh: '支持方案未提及的需求方目标群体：{missing}。',
        en: 'Target groups of the need that the offer does not name: {missing}.',
        fr: 'Groupes cibles du besoin que l’offre ne mentionne pas : {missing}.',
        ru: 'Целевые группы потребности, не названные в предложении: {missing}.',
        es: 'Grupos destinatarios de la necesidad que la oferta no menciona: {missing}.',
      },
      values: ({ evidence: { missing } }, words) => ({ missing: words.labels('target-groups', missing) }),
    },
  ],
};
