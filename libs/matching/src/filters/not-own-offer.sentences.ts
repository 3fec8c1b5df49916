import type { notOwnOffer } from './not-own-offer.js';
import type { SentencesOf } from './sentences-of-filter.js';

export const notOwnOfferSentences: SentencesOf<typeof notOwnOffer> = {
  failed: [
    {
      templates: {
        ar: 'الاحتياج والعرض صادران عن الجهة نفسها.',
        zh: '需求和支持方案来自同一机构。',
        en: 'The need and the offer come from the same organisation.',
        fr: 'Le besoin et l’offre émanent de la même organisation.',
        ru: 'Потребность и предложение исходят от одной и той же организации.',
        es: 'La necesidad y la oferta proceden de la misma organización.',
      },
      values: () => ({}),
    },
  ],
};
