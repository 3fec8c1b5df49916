import type { SentencesOfCriterion } from './sentences-of-criterion.js';

export const nationalPlanSentences: SentencesOfCriterion<'national-plan'> = {
  name: {
    ar: 'الخطة الوطنية',
    zh: '国家规划',
    en: 'National plan',
    fr: 'Plan national',
    ru: 'Национальный план',
    es: 'Plan nacional',
  },
  strengths: [
    {
      templates: {
        ar: 'يخدم الاحتياج خطة وطنية ({plan})، وتعمل الجهة المقدِّمة وفق الخطط الوطنية.',
        zh: '该需求服务于国家规划（{plan}），提供方按各国规划开展工作。',
        en: 'The need serves a national plan ({plan}), and the provider works to national plans.',
        fr: 'Le besoin sert un plan national ({plan}) et le fournisseur suit les plans nationaux.',
        ru: 'Потребность отвечает национальному плану ({plan}), а поставщик следует национальным планам.',
        es: 'La necesidad responde a un plan nacional ({plan}) y la entidad proveedora se ajusta a los planes nacionales.',
      },
      values: ({ evidence }, words) => ({ plan: words.name(evidence.plan) }),
    },
  ],
  weaknesses: [
    {
      templates: {
        ar: 'يخدم الاحتياج خطة وطنية ({plan})، أما العرض فله برنامجه الخاص.',
        zh: '该需求服务于国家规划（{plan}），而支持方案按自身计划实施。',
        en: 'The need serves a national plan ({plan}), while the offer follows a programme of its own.',
        fr: 'Le besoin sert un plan national ({plan}), alors que l’offre suit son propre programme.',
        ru: 'Потребность отвечает национальному плану ({plan}), а предложение следует собственной программе.',
        es: 'La necesidad responde a un plan nacional ({plan}), mientras que la oferta sigue su propio programa.',
      },
      values: ({ evidence }, words) => ({ plan: words.name(evidence.plan) }),
    },
  ],
};
