import type { commitment } from './commitment.js';
import type { SentencesOf } from './sentences-of-filter.js';

export const commitmentSentences: SentencesOf<typeof commitment> = {
  failed: [
    {
      templates: {
        ar: 'العرض مخصص بالفعل لجهة أخرى.',
        zh: '支持方案已承诺给其他受益方。',
        en: 'The offer is already committed to another recipient.',
        fr: 'L’offre est déjà engagée auprès d’un autre bénéficiaire.',
        ru: 'Предложение уже закреплено за другим получателем.',
        es: 'La oferta ya está comprometida con otro beneficiario.',
      },
      values: () => ({}),
    },
  ],
};
