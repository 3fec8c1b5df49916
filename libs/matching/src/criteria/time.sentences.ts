import type { SentencesOfCriterion } from './sentences-of-criterion.js';

export const timeSentences: SentencesOfCriterion<'time'> = {
  name: { ar: 'المدة', zh: '时间', en: 'Time', fr: 'Période', ru: 'Сроки', es: 'Período' },
  strengths: [
    {
      templates: {
        ar: 'يغطي العرض {share} من المدة المتبقية للاحتياج، حتى {end}.',
        zh: '支持方案覆盖需求剩余时间的{share}（至{end}）。',
        en: 'The offer spans {share} of the time left to the need, until {end}.',
        fr: 'L’offre couvre {share} de la période restante du besoin, jusqu’au {end}.',
        ru: 'Предложение охватывает {share} оставшегося периода потребности, до {end}.',
        es: 'La oferta abarca el {share} del período restante de la necesidad, hasta el {end}.',
      },
      values: ({ value, evidence: { ahead } }, words) => ({
        share: words.share(value),
        end: words.date(ahead.end),
      }),
    },
  ],
  weaknesses: [
    {
      templates: {
        ar: 'لا يغطي العرض سوى {share} من المدة المتبقية للاحتياج، حتى {end}.',
        zh: '支持方案仅覆盖需求剩余时间的{share}（至{end}）。',
        en: 'The offer spans only {share} of the time left to the need, until {end}.',
        fr: 'L’offre ne couvre que {share} de la période restante du besoin, jusqu’au {end}.',
        ru: 'Предложение охватывает лишь {share} оставшегося периода потребности, до {end}.',
        es: 'La oferta abarca solo el {share} del período restante de la necesidad, hasta el {end}.',
      },
      values: ({ value, evidence: { ahead } }, words) => ({
        share: words.share(value),
        end: words.date(ahead.end),
      }),
    },
  ],
};
