import type { Localized } from './locale.js';

/**
 * How ready a requester is to make use of artificial intelligence (A/RES/78/311, preambular paragraph 10:
 * "different levels of readiness"): nothing said, first steps, some capacity in place, lasting capacity in
 * place.
 */
export const READINESS_LEVELS = ['unknown', 'starting', 'emerging', 'established'] as const;

export type ReadinessLevel = (typeof READINESS_LEVELS)[number];

/** The levels that can be stated, from the first steps to lasting capacity. */
export const READINESS_STEPS = ['starting', 'emerging', 'established'] as const satisfies ReadinessLevel[];

export type ReadinessStep = (typeof READINESS_STEPS)[number];

export const readinessLevelLabels: Readonly<Record<ReadinessLevel, Localized>> = {
  unknown: { ar: 'غير معروف', zh: '未知', en: 'Unknown', fr: 'Inconnu', ru: 'Неизвестно', es: 'Desconocido' },
  starting: {
    ar: 'في البداية',
    zh: '起步',
    en: 'Starting',
    fr: 'Démarrage',
    ru: 'Начальный уровень',
    es: 'Inicial',
  },
  emerging: {
    ar: 'ناشئ',
    zh: '发展中',
    en: 'Emerging',
    fr: 'Émergent',
    ru: 'Формирующийся уровень',
    es: 'Emergente',
  },
  established: {
    ar: 'راسخ',
    zh: '成熟',
    en: 'Established',
    fr: 'Établi',
    ru: 'Устоявшийся уровень',
    es: 'Consolidado',
  },
};
