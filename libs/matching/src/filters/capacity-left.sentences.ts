import type { capacityLeft } from './capacity-left.js';
import type { SentencesOf } from './sentences-of-filter.js';

export const capacityLeftSentences: SentencesOf<typeof capacityLeft> = {
  failed: [
    {
      templates: {
        ar: 'لم يتبقَّ شيء مما يمكن أن يقدمه العرض.',
        zh: '支持方案已无剩余名额或资源。',
        en: 'Nothing is left of what the offer can give.',
        fr: 'Il ne reste rien de ce que l’offre peut fournir.',
        ru: 'От того, что могло дать предложение, ничего не осталось.',
        es: 'No queda nada de lo que la oferta puede dar.',
      },
      values: () => ({}),
    },
  ],
  unknowns: [
    {
      templates: {
        ar: 'لا يُعرف مقدار ما لا يزال بإمكان العرض تقديمه.',
        zh: '支持方案还能提供多少，尚不清楚。',
        en: 'How much the offer can still give is not known.',
        fr: 'On ignore ce que l’offre peut encore fournir.',
        ru: 'Неизвестно, сколько ещё может дать предложение.',
        es: 'No se sabe cuánto puede dar todavía la oferta.',
      },
      values: ({ unknown }) => (unknown ? {} : null),
    },
  ],
};
