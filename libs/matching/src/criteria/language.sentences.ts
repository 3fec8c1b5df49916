import type { SentencesOfCriterion } from './sentences-of-criterion.js';

export const languageSentences: SentencesOfCriterion<'language'> = {
  name: { ar: 'اللغة', zh: '语言', en: 'Language', fr: 'Langue', ru: 'Язык', es: 'Idioma' },
  strengths: [
    {
      templates: {
        ar: 'اللغات المشتركة: {common}.',
        zh: '共同语言：{common}。',
        en: 'Languages in common: {common}.',
        fr: 'Langues communes : {common}.',
        ru: 'Общие языки: {common}.',
        es: 'Idiomas en común: {common}.',
      },
      values: ({ evidence: { common } }, words) => ({ common: words.languages(common) }),
    },
  ],
  weaknesses: [
    {
      templates: {
        ar: 'لا لغة مشتركة. لغات الاحتياج: {needed}. لغات العرض: {offered}.',
        zh: '没有共同语言。需求的语言：{needed}。支持方案的语言：{offered}。',
        en: 'No language in common. Languages of the need: {needed}. Languages of the offer: {offered}.',
        fr: 'Aucune langue commune. Langues du besoin : {needed}. Langues de l’offre : {offered}.',
        ru: 'Общего языка нет. Языки потребности: {needed}. Языки предложения: {offered}.',
        es: 'Ningún idioma en común. Idiomas de la necesidad: {needed}. Idiomas de la oferta: {offered}.',
      },
      values: ({ evidence: { missing, surplus } }, words) => ({
        needed: words.languages(missing),
        offered: words.languages(surplus),
      }),
    },
  ],
};
