import type { languageOfDelivery } from './language-of-delivery.js';
import type { SentencesOf } from './sentences-of-filter.js';

export const languageOfDeliverySentences: SentencesOf<typeof languageOfDelivery> = {
  failed: [
    {
      templates: {
        ar: 'اللغات التي يشترطها الاحتياج: {needed}. لغات العرض: {offered}.',
        zh: '需求要求使用的语言：{needed}。支持方案使用的语言：{offered}。',
        en: 'Languages the need requires: {needed}. Languages of the offer: {offered}.',
        fr: 'Langues exigées par le besoin : {needed}. Langues de l’offre : {offered}.',
        ru: 'Языки, которых требует потребность: {needed}. Языки предложения: {offered}.',
        es: 'Idiomas que exige la necesidad: {needed}. Idiomas de la oferta: {offered}.',
      },
      values: ({ need, offer }, words) => ({
        needed: words.languages(need.languages),
        offered: words.languages(offer),
      }),
    },
  ],
  conditions: [
    {
      templates: {
        ar: 'يشترط الاحتياج التقديم بلغة من لغاته؛ اللغات المشتركة: {common}.',
        zh: '需求要求以其语言提供支持；双方共同语言：{common}。',
        en: 'The need requires delivery in one of its languages; in common: {common}.',
        fr: 'Le besoin exige l’une de ses langues ; langues communes : {common}.',
        ru: 'Потребность требует работы на одном из её языков; общие языки: {common}.',
        es: 'La necesidad exige uno de sus idiomas; idiomas en común: {common}.',
      },
      values: ({ need, evidence: { common } }, words) =>
        need.required && common.length > 0 ? { common: words.languages(common) } : null,
    },
  ],
  unknowns: [
    {
      templates: {
        ar: 'يشترط الاحتياج إحدى هذه اللغات: {needed}. ولا يذكر العرض لغاته.',
        zh: '需求要求使用以下语言之一：{needed}。支持方案未说明所用语言。',
        en: 'The need requires one of these languages: {needed}. The offer names none.',
        fr: 'Le besoin exige l’une de ces langues : {needed}. L’offre n’en indique aucune.',
        ru: 'Потребность требует одного из этих языков: {needed}. В предложении языки не указаны.',
        es: 'La necesidad exige uno de estos idiomas: {needed}. La oferta no indica ninguno.',
      },
      values: ({ need, offer }, words) =>
        need.required && need.languages.length > 0 && offer.length === 0
          ? { needed: words.languages(need.languages) }
          : null,
    },
  ],
};
