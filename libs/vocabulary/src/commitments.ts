import type { Localized } from './locale.js';

/**
 * Whether an offer may still be given to anybody eligible (open) or is promised to somebody already
 * (committed).
 */
export const COMMITMENTS = ['open', 'committed'] as const;

export type Commitment = (typeof COMMITMENTS)[number];

export const commitmentLabels: Readonly<Record<Commitment, Localized>> = {
  open: { ar: 'متاح', zh: '可申请', en: 'Open', fr: 'Disponible', ru: 'Доступно', es: 'Disponible' },
  committed: {
    ar: 'مخصص بالفعل لجهة بعينها',
    zh: '已承诺给特定方',
    en: 'Already committed',
    fr: 'Déjà engagé',
    ru: 'Уже обещано конкретной стороне',
    es: 'Ya comprometido',
  },
};
