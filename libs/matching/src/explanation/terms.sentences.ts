import type { RecordedOffer } from './explanation-record.js';
import type { Sentence } from './sentence.js';

/** Terms in prose cannot be judged by rules; the reader is told that they exist. */
export const termsOfOffer: Sentence<RecordedOffer> = {
  templates: {
    ar: 'للعرض شروط إضافية مكتوبة بعبارات الجهة المقدِّمة؛ يُرجى قراءتها قبل القبول.',
    zh: '支持方案另附提供方自行说明的条款，接受前请阅读。',
    en: 'The offer has further terms in its provider’s own words; read them before accepting.',
    fr: 'L’offre comporte d’autres conditions, rédigées par le fournisseur ; à lire avant d’accepter.',
    ru: 'У предложения есть дополнительные условия, изложенные поставщиком; прочтите их, прежде чем соглашаться.',
    es: 'La oferta tiene otras condiciones redactadas por quien la presenta; léalas antes de aceptar.',
  },
  values: ({ hasTerms }) => (hasTerms ? {} : null),
};
