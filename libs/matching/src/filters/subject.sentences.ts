import type { SentencesOf } from './sentences-of-filter.js';
import type { subject } from './subject.js';

export const subjectSentences: SentencesOf<typeof subject> = {
  failed: [
    {
      templates: {
        ar: 'الموضوعان مختلفان. موضوعات الاحتياج: {needed}. موضوعات العرض: {offered}.',
        zh: '主题不同。需求的主题：{needed}。支持方案的主题：{offered}。',
        en: 'The subjects differ. Subjects of the need: {needed}. Subjects of the offer: {offered}.',
        fr: 'Les sujets diffèrent. Sujets du besoin : {needed}. Sujets de l’offre : {offered}.',
        ru: 'Темы различаются. Темы потребности: {needed}. Темы предложения: {offered}.',
        es: 'Los temas son distintos. Temas de la necesidad: {needed}. Temas de la oferta: {offered}.',
      },
      values: ({ need, offer }, words) => ({
        needed: words.labels('ai-topics', need),
        offered: words.labels('ai-topics', offer),
      }),
    },
  ],
  conditions: [
    {
      templates: {
        ar: 'لا يشترك الجانبان في موضوع، غير أن العرض يتضمن ما يخدم أي موضوع: {general}؛ ينبغي التحقق من أنه متاح لهذا الاحتياج.',
        zh: '双方没有共同的主题，但支持方案包含适用于任何主题的内容：{general}；请确认可用于该需求。',
        en: 'No subject in common, but the offer brings what serves any subject: {general}. Check that it is open to this need.',
        fr: 'Aucun sujet commun, mais l’offre apporte ce qui sert tout sujet : {general}. Vérifier qu’elle est ouverte à ce besoin.',
        ru: 'Общих тем нет, но предложение даёт то, что пригодно для любой темы: {general}. Следует проверить, что оно доступно для этой потребности.',
        es: 'Ningún tema en común, pero la oferta aporta lo que sirve a cualquier tema: {general}. Compruébese que está abierta a esta necesidad.',
      },
      values: ({ unknown, evidence: { common, means, general } }, words) =>
        unknown || common.length > 0
          ? null
          : {
              general: words.parts([
                ...(means.length > 0 ? [words.labels('cooperation-types', means)] : []),
                ...(general.length > 0 ? [words.labels('ai-topics', general)] : []),
              ]),
            },
    },
  ],
};
