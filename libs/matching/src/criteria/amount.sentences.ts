import type { SentencesOfCriterion } from './sentences-of-criterion.js';

export const amountSentences: SentencesOfCriterion<'amount'> = {
  name: { ar: 'المبلغ', zh: '金额', en: 'Amount', fr: 'Montant', ru: 'Сумма', es: 'Importe' },
  strengths: [
    {
      templates: {
        ar: 'المال المعروض ({offered}) يقارب الميزانية المطلوبة أو يبلغها ({budget}).',
        zh: '提供的资金（{offered}）接近或达到所需预算（{budget}）。',
        en: 'The money offered ({offered}) comes close to the budget or reaches it ({budget}).',
        fr: 'Les fonds proposés ({offered}) approchent ou atteignent le budget ({budget}).',
        ru: 'Предлагаемые средства ({offered}) приближаются к бюджету или покрывают его ({budget}).',
        es: 'Los fondos ofrecidos ({offered}) se acercan al presupuesto o lo alcanzan ({budget}).',
      },
      values: ({ evidence: { budget, offered } }, words) => ({
        offered: words.amount(offered),
        budget: words.amount(budget),
      }),
    },
  ],
  weaknesses: [
    {
      templates: {
        ar: 'المال المعروض ({offered}) أقل بكثير من الميزانية المطلوبة ({budget})، أو لم يتبقَّ منه ما يكفي.',
        zh: '提供的资金（{offered}）远低于所需预算（{budget}），或剩余资金不足。',
        en: 'The money offered ({offered}) falls well short of the budget ({budget}), or too little of it is left.',
        fr: 'Les fonds proposés ({offered}) sont bien inférieurs au budget ({budget}), ou il en reste trop peu.',
        ru: 'Предлагаемых средств ({offered}) намного меньше бюджета ({budget}), или их осталось слишком мало.',
        es: 'Los fondos ofrecidos ({offered}) son muy inferiores al presupuesto ({budget}), o quedan demasiado pocos.',
      },
      values: ({ evidence: { budget, offered } }, words) => ({
        offered: words.amount(offered),
        budget: words.amount(budget),
      }),
    },
  ],
};
