import type { Localized } from './locale.js';
import type { Money } from './money.js';

/** What an offer that is not a sum of money is counted in. */
export const CAPACITY_UNITS = ['grants', 'people', 'gpu-hours', 'projects', 'seats'] as const;

export type CapacityUnit = (typeof CAPACITY_UNITS)[number];

/**
 * How much an offer can give before it is used up: a number of units (`quantity: null` when the unit is known
 * and the number is not), a sum of money, or unknown. Unknown is not zero: such an offer is not used up.
 */
export type Capacity =
  { unit: CapacityUnit; quantity: number | null } | { unit: 'money'; money: Money } | { unit: 'unknown' };

/** How many of each unit are asked for, from 1; a unit that is not named is unknown. */
export type Quantities = Partial<Readonly<Record<CapacityUnit, number>>>;

export const capacityUnitLabels: Readonly<Record<CapacityUnit, Localized>> = {
  grants: { ar: 'منح', zh: '赠款（项）', en: 'Grants', fr: 'Subventions', ru: 'Гранты', es: 'Subvenciones' },
  people: { ar: 'أشخاص', zh: '人数', en: 'People', fr: 'Personnes', ru: 'Люди', es: 'Personas' },
  'gpu-hours': {
    ar: 'ساعات وحدات معالجة الرسومات',
    zh: '图形处理器小时',
    en: 'GPU hours',
    fr: 'Heures de processeur graphique',
    ru: 'Часы работы графических процессоров',
    es: 'Horas de unidad de procesamiento gráfico',
  },
  projects: { ar: 'مشاريع', zh: '项目', en: 'Projects', fr: 'Projets', ru: 'Проекты', es: 'Proyectos' },
  seats: { ar: 'مقاعد', zh: '名额', en: 'Seats', fr: 'Places', ru: 'Места', es: 'Plazas' },
};
