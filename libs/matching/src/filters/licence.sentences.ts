import type { licence } from './licence.js';
import type { SentencesOf } from './sentences-of-filter.js';

export const licenceSentences: SentencesOf<typeof licence> = {
  failed: [
    {
      templates: {
        ar: 'لا يقبل الاحتياج إلا تراخيص مفتوحة، وترخيص العرض غير مفتوح.',
        zh: '需求只接受开放许可，而支持方案的许可并不开放。',
        en: 'The need accepts open licences only, and the licence of the offer is not open.',
        fr: 'Le besoin n’accepte que des licences ouvertes, et celle de l’offre ne l’est pas.',
        ru: 'Для потребности приемлемы только открытые лицензии, а лицензия предложения не открытая.',
        es: 'La necesidad solo acepta licencias abiertas, y la de la oferta no lo es.',
      },
      values: () => ({}),
    },
  ],
  conditions: [
    {
      templates: {
        ar: 'يشترط الاحتياج ترخيصًا مفتوحًا، والعرض يوفره.',
        zh: '需求要求开放许可，支持方案符合这一要求。',
        en: 'The need requires an open licence, and the offer comes under one.',
        fr: 'Le besoin exige une licence ouverte, et l’offre en prévoit une.',
        ru: 'Потребность требует открытой лицензии, и предложение её предусматривает.',
        es: 'La necesidad exige una licencia abierta, y la oferta la prevé.',
      },
      values: ({ need, offer }) => (need && offer === true ? {} : null),
    },
  ],
  unknowns: [
    {
      templates: {
        ar: 'لا يقبل الاحتياج إلا تراخيص مفتوحة، ولا يذكر العرض ترخيصه.',
        zh: '需求只接受开放许可，而支持方案未说明其许可。',
        en: 'The need accepts open licences only, and the offer does not state its licence.',
        fr: 'Le besoin n’accepte que des licences ouvertes, et l’offre n’indique pas la sienne.',
        ru: 'Для потребности приемлемы только открытые лицензии, а в предложении лицензия не указана.',
        es: 'La necesidad solo acepta licencias abiertas, y la oferta no indica la suya.',
      },
      values: ({ unknown }) => (unknown ? {} : null),
    },
  ],
};
