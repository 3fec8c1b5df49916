import { label } from '@mutua/vocabulary';
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
  shortfalls: [
    {
      templates: {
        ar: '{unit}: لا يمكن أن يقدم العرض إلا {left} من {asked} مطلوبة.',
        zh: '{unit}：所需{asked}，支持方案只能提供{left}。',
        en: '{unit}: the offer can give {left} of the {asked} that are needed.',
        fr: '{unit} : l’offre peut en fournir {left} sur les {asked} nécessaires.',
        ru: '{unit}: предложение может дать {left} из необходимых {asked}.',
        es: '{unit}: la oferta puede dar {left} de los {asked} necesarios.',
      },
      values: ({ evidence }, words) =>
        evidence && evidence.left < evidence.asked
          ? {
              unit: label('capacity-units', evidence.unit, words.locale),
              left: words.number(String(evidence.left)),
              asked: words.number(String(evidence.asked)),
            }
          : null,
    },
  ],
};
