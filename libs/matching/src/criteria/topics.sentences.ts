import type { SentencesOfCriterion } from './sentences-of-criterion.js';

export const topicsSentences: SentencesOfCriterion<'topics'> = {
  name: { ar: 'الموضوعات', zh: '主题', en: 'Subjects', fr: 'Sujets', ru: 'Темы', es: 'Temas' },
  strengths: [
    {
      templates: {
        ar: 'الموضوعات المشتركة: {common}.',
        zh: '共同的主题：{common}。',
        en: 'Subjects in common: {common}.',
        fr: 'Sujets communs : {common}.',
        ru: 'Общие темы: {common}.',
        es: 'Temas en común: {common}.',
      },
      values: ({ evidence: { common } }, words) =>
        common.length > 0 ? { common: words.labels('ai-topics', common) } : null,
    },
    {
      templates: {
        ar: 'يتضمن العرض موضوعات تخدم أي موضوع آخر ({general})؛ واحتُسب نصف قيمة هذا المعيار.',
        zh: '支持方案涉及适用于任何主题的内容（{general}），该项按一半计分。',
        en: 'The offer is about what serves any subject ({general}); that counts for half.',
        fr: 'L’offre porte sur ce qui sert tout sujet ({general}) ; cela compte pour moitié.',
        ru: 'Предложение касается того, что пригодно для любой темы ({general}); это учтено наполовину.',
        es: 'La oferta trata de lo que sirve a cualquier tema ({general}); eso cuenta la mitad.',
      },
      values: ({ evidence: { general } }, words) =>
        general.length > 0 ? { general: words.labels('ai-topics', general) } : null,
    },
  ],
  weaknesses: [
    {
      templates: {
        ar: 'موضوعات مطلوبة لا يتناولها العرض: {missing}.',
        zh: '支持方案未涉及的所需主题：{missing}。',
        en: 'Subjects of the need that the offer does not touch: {missing}.',
        fr: 'Sujets du besoin que l’offre n’aborde pas : {missing}.',
        ru: 'Темы потребности, которых предложение не касается: {missing}.',
        es: 'Temas de la necesidad que la oferta no aborda: {missing}.',
      },
      values: ({ evidence: { missing } }, words) =>
        missing.length > 0 ? { missing: words.labels('ai-topics', missing) } : null,
    },
    {
      templates: {
        ar: 'العرض واسع النطاق وليس مخصصًا لهذا الموضوع؛ يتناول أيضًا: {surplus}.',
        zh: '支持方案范围较广，并非专门针对该主题，还涉及：{surplus}。',
        en: 'The offer is broad rather than made for this subject; it is also about: {surplus}.',
        fr: 'L’offre est large plutôt que consacrée à ce sujet ; elle porte aussi sur : {surplus}.',
        ru: 'Предложение широкое и не посвящено именно этой теме; оно касается также: {surplus}.',
        es: 'La oferta es amplia y no se centra en este tema; también trata de: {surplus}.',
      },
      values: ({ evidence: { missing, surplus } }, words) =>
        missing.length === 0 ? { surplus: words.labels('ai-topics', surplus) } : null,
    },
  ],
};
