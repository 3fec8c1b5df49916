import type { applicantKind } from './applicant-kind.js';
import type { SentencesOf } from './sentences-of-filter.js';

export const applicantKindSentences: SentencesOf<typeof applicantKind> = {
  failed: [
    {
      templates: {
        ar: 'الجهات التي يمكنها التقدم: {kinds}. أما الجهة الطالبة فهي: {kind}.',
        zh: '可申请者：{kinds}。需求方属于：{kind}。',
        en: 'Who may apply: {kinds}. The requester is: {kind}.',
        fr: 'Peuvent postuler : {kinds}. Le demandeur relève de : {kind}.',
        ru: 'Кто может подать заявку: {kinds}. Заявитель: {kind}.',
        es: 'Pueden solicitarla: {kinds}. El solicitante es: {kind}.',
      },
      values: ({ need, offer }, words) => ({
        kinds: words.anyLabel('organisation-kinds', offer),
        kind: words.labels('organisation-kinds', [need]),
      }),
    },
  ],
  conditions: [
    {
      templates: {
        ar: 'التقدم متاح فقط للجهات الآتية: {kinds}.',
        zh: '仅限以下机构申请：{kinds}。',
        en: 'Only these may apply: {kinds}.',
        fr: 'Peuvent postuler uniquement : {kinds}.',
        ru: 'Подать заявку могут только: {kinds}.',
        es: 'Solo pueden solicitarla: {kinds}.',
      },
      values: ({ offer }, words) =>
        offer.length > 0 ? { kinds: words.anyLabel('organisation-kinds', offer) } : null,
    },
  ],
};
