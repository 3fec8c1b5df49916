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
};
