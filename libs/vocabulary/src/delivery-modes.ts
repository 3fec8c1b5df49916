import type { Localized } from './locale.js';

/** How cooperation reaches people: on the spot, at a distance, or both. */
export const DELIVERY_MODES = ['in-person', 'remote', 'hybrid'] as const;

export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export const deliveryModeLabels: Readonly<Record<DeliveryMode, Localized>> = {
  'in-person': {
    ar: 'حضوريًا',
    zh: '线下',
    en: 'In person',
    fr: 'En présentiel',
    ru: 'Очно',
    es: 'Presencial',
  },
  remote: { ar: 'عن بُعد', zh: '远程', en: 'Remote', fr: 'À distance', ru: 'Дистанционно', es: 'A distancia' },
  hybrid: {
    ar: 'بصيغة مختلطة',
    zh: '线上线下结合',
    en: 'Hybrid',
    fr: 'Hybride',
    ru: 'В смешанном формате',
    es: 'Híbrido',
  },
};
