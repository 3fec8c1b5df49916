import type { periodNotEnded } from './period-not-ended.js';
import type { SentencesOf } from './sentences-of-filter.js';

export const periodNotEndedSentences: SentencesOf<typeof periodNotEnded> = {
  failed: [
    {
      templates: {
        ar: 'انتهت مدة العرض في {date}.',
        zh: '支持方案已于{date}结束。',
        en: 'The offer ended on {date}.',
        fr: 'L’offre a pris fin le {date}.',
        ru: 'Срок предложения закончился {date}.',
        es: 'La oferta terminó el {date}.',
      },
      values: ({ offer, evidence: { ended } }, words) =>
        offer.end !== null && (ended === 'offer' || ended === 'both')
          ? { date: words.date(offer.end) }
          : null,
    },
    {
      templates: {
        ar: 'انتهت مدة الاحتياج في {date}.',
        zh: '需求的期限已于{date}结束。',
        en: 'The period of the need ended on {date}.',
        fr: 'La période du besoin a pris fin le {date}.',
        ru: 'Период потребности закончился {date}.',
        es: 'El período de la necesidad terminó el {date}.',
      },
      values: ({ need, evidence: { ended } }, words) =>
        need.end !== null && (ended === 'need' || ended === 'both') ? { date: words.date(need.end) } : null,
    },
  ],
  unknowns: [
    {
      templates: {
        ar: 'لا يذكر العرض تاريخ انتهاء.',
        zh: '支持方案未说明截止日期。',
        en: 'The offer names no end date.',
        fr: 'L’offre n’indique pas de date de fin.',
        ru: 'В предложении не указана дата окончания.',
        es: 'La oferta no indica fecha de finalización.',
      },
      values: ({ offer }) => (offer.end === null ? {} : null),
    },
  ],
};
