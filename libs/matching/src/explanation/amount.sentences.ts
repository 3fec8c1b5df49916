import type { Localized } from '@mutua/vocabulary';
import type { RecordedOffer } from './explanation-record.js';
import type { Sentence } from './sentence.js';

/** A sum with what it means; part of a sentence. */
export const AMOUNT_IN_WORDS: Localized = {
  ar: '{kind, select, ceiling {{money} كحد أقصى} floor {{money} كحد أدنى} per-year {{money} سنويًا} indicative {{money} كمبلغ إرشادي غير مضمون} in-kind {دعم عيني ({money})} unknown {غير معروف} other {{money}}}',
  zh: '{kind, select, ceiling {最多{money}} floor {至少{money}} per-year {每年{money}} indicative {{money}（参考数额，不作承诺）} in-kind {以实物提供（{money}）} unknown {未知} other {{money}}}',
  en: '{kind, select, ceiling {at most {money}} floor {at least {money}} per-year {{money} a year} indicative {{money} as a target, not a promise} in-kind {in kind ({money})} unknown {unknown} other {{money}}}',
  fr: '{kind, select, ceiling {au plus {money}} floor {au moins {money}} per-year {{money} par an} indicative {{money} à titre indicatif, sans engagement} in-kind {en nature ({money})} unknown {inconnu} other {{money}}}',
  ru: '{kind, select, ceiling {не более {money}} floor {не менее {money}} per-year {{money} в год} indicative {{money} (ориентировочно, без обязательства)} in-kind {в натуральной форме ({money})} unknown {неизвестно} other {{money}}}',
  es: '{kind, select, ceiling {como máximo {money}} floor {como mínimo {money}} per-year {{money} al año} indicative {{money} como cifra orientativa, sin compromiso} in-kind {en especie ({money})} unknown {desconocido} other {{money}}}',
};

/** Stands for the sum where help in kind comes without a stated value. */
export const VALUE_NOT_STATED: Localized = {
  ar: 'القيمة غير محددة',
  zh: '未说明价值',
  en: 'value not stated',
  fr: 'valeur non précisée',
  ru: 'стоимость не указана',
  es: 'valor no indicado',
};

/** What sort of sum the offer names. */
export const amountOfOffer: Sentence<RecordedOffer> = {
  templates: {
    ar: 'مبلغ العرض: {amount}.',
    zh: '支持方案的金额：{amount}。',
    en: 'Amount of the offer: {amount}.',
    fr: 'Montant de l’offre : {amount}.',
    ru: 'Сумма предложения: {amount}.',
    es: 'Importe de la oferta: {amount}.',
  },
  values: ({ amount }, words) => (amount.kind === 'unknown' ? null : { amount: words.amount(amount) }),
};
