import type { SentencesOf } from './sentences-of-filter.js';
import type { timeOverlap } from './time-overlap.js';

export const timeOverlapSentences: SentencesOf<typeof timeOverlap> = {
  failed: [
    {
      templates: {
        ar: 'ينتهي العرض في {end}، قبل بدء الاحتياج في {start}.',
        zh: '支持方案于{end}结束，早于需求开始的{start}。',
        en: 'The offer ends on {end}, before the need starts on {start}.',
        fr: 'L’offre prend fin le {end}, avant le début du besoin le {start}.',
        ru: 'Предложение заканчивается {end}, раньше начала потребности {start}.',
        es: 'La oferta termina el {end}, antes de que la necesidad empiece el {start}.',
      },
      values: ({ need, offer }, words) =>
        offer.end !== null && need.start !== null && offer.end < need.start
          ? { end: words.date(offer.end), start: words.date(need.start) }
          : null,
    },
    {
      templates: {
        ar: 'يبدأ العرض في {start}، بعد انتهاء الاحتياج في {end}.',
        zh: '支持方案于{start}开始，晚于需求结束的{end}。',
        en: 'The offer starts on {start}, after the need ends on {end}.',
        fr: 'L’offre commence le {start}, après la fin du besoin le {end}.',
        ru: 'Предложение начинается {start}, позже окончания потребности {end}.',
        es: 'La oferta empieza el {start}, después de que la necesidad termine el {end}.',
      },
      values: ({ need, offer }, words) =>
        need.end !== null && offer.start !== null && need.end < offer.start
          ? { start: words.date(offer.start), end: words.date(need.end) }
          : null,
    },
  ],
};
