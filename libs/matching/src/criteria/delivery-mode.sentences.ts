import type { SentencesOfCriterion } from './sentences-of-criterion.js';

export const deliveryModeSentences: SentencesOfCriterion<'delivery-mode'> = {
  name: {
    ar: 'طريقة التقديم',
    zh: '实施方式',
    en: 'Way of delivery',
    fr: 'Mode de prestation',
    ru: 'Способ оказания содействия',
    es: 'Modalidad de prestación',
  },
  strengths: [
    {
      templates: {
        ar: 'طريقة التقديم تناسب الاحتياج: {common}.',
        zh: '实施方式符合需求：{common}。',
        en: 'The way of delivery suits the need: {common}.',
        fr: 'Le mode de prestation convient au besoin : {common}.',
        ru: 'Способ оказания содействия подходит: {common}.',
        es: 'La modalidad de prestación se ajusta a la necesidad: {common}.',
      },
      values: ({ evidence: { common } }, words) => ({ common: words.labels('delivery-modes', common) }),
    },
  ],
  weaknesses: [
    {
      templates: {
        ar: 'لا يُقدَّم العرض بالطريقة المطلوبة: {missing}.',
        zh: '支持方案不以所需方式实施：{missing}。',
        en: 'The offer is not delivered in the way the need asks for: {missing}.',
        fr: 'L’offre n’est pas fournie selon le mode demandé : {missing}.',
        ru: 'Предложение не предусматривает нужного способа: {missing}.',
        es: 'La oferta no se presta en la modalidad solicitada: {missing}.',
      },
      values: ({ evidence: { missing } }, words) => ({ missing: words.labels('delivery-modes', missing) }),
    },
  ],
};
