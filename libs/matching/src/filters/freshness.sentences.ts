import type { freshness } from './freshness.js';
import type { SentencesOf } from './sentences-of-filter.js';

export const freshnessSentences: SentencesOf<typeof freshness> = {
  failed: [
    {
      templates: {
        ar: 'آخر تأكيد للعرض من الجهة المقدِّمة كان في {confirmedAt}؛ والمطلوب تأكيد لا يسبق {since}.',
        zh: '提供方上次确认支持方案的日期是{confirmedAt}；要求在{since}或之后确认过。',
        en: 'The provider last confirmed the offer on {confirmedAt}; a confirmation on or after {since} is required.',
        fr: 'Le fournisseur a confirmé l’offre pour la dernière fois le {confirmedAt} ; une confirmation le {since} ou après est exigée.',
        ru: 'Поставщик в последний раз подтвердил предложение {confirmedAt}; требуется подтверждение не ранее {since}.',
        es: 'La última confirmación de la oferta por quien la presenta es del {confirmedAt}; se exige una del {since} o posterior.',
      },
      values: ({ need, offer }, words) => ({
        confirmedAt: words.date(offer.confirmedAt),
        since: words.date(need.confirmedSince),
      }),
    },
  ],
};
