import type { AmountKind, Localized } from '@mutua/vocabulary';
import type { RecordedOffer } from './explanation-record.js';
import type { Sentence } from './sentence.js';

/** A sum with what it means; part of a sentence. */
export const AMOUNT_IN_WORDS: Readonly<Record<AmountKind, Localized>> = {
  exact: { ar: '{money}', zh: '{money}', en: '{money}', fr: '{money}', ru: '{money}', es: '{money}' },
  ceiling: {
    ar: '{money} كحد أقصى',
    zh: '最多{money}',
    en: 'at most {money}',
    fr: 'au plus {money}',
    ru: 'не более {money}',
    es: 'como máximo {money}',
  },
  floor: {
    ar: '{money} كحد أدنى',
    zh: '至少{money}',
    en: 'at least {money}',
    fr: 'au moins {money}',
    ru: 'не менее {money}',
    es: 'como mínimo {money}',
  },
  'per-year': {
    ar: '{money} سنويًا',
    zh: '每年{money}',
    en: '{money} a year',
    fr: '{money} par an',
    ru: '{money} в год',
    es: '{money} al año',
  },
  indicative: {
    ar: '{money} كمبلغ إرشادي غير مضمون',
    zh: '{money}（参考数额，不作承诺）',
    en: '{money} as a target, not a promise',
    fr: '{money} à titre indicatif, sans engagement',
    ru: '{money} (ориентировочно, без обязательства)',
    es: '{money} como cifra orientativa, sin compromiso',
  },
  'in-kind': {
    ar: 'دعم عيني ({money})',
    zh: '以实物提供（{money}）',
    en: 'in kind ({money})',
    fr: 'en nature ({money})',
    ru: 'в натуральной форме ({money})',
    es: 'en especie ({money})',
  },
  unknown: { ar: 'غير معروف', zh: '未知', en: 'unknown', fr: 'inconnu', ru: 'неизвестно', es: 'desconocido' },
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
