import type { Localized } from './locale.js';
import type { TargetGroup } from './target-groups.js';

export const targetGroupLabels: Readonly<Record<TargetGroup, Localized>> = {
  'women-girls': {
    ar: 'النساء والفتيات',
    zh: '妇女和女童',
    en: 'Women and girls',
    fr: 'Femmes et filles',
    ru: 'Женщины и девочки',
    es: 'Mujeres y niñas',
  },
  'persons-with-disabilities': {
    ar: 'الأشخاص ذوو الإعاقة',
    zh: '残疾人',
    en: 'Persons with disabilities',
    fr: 'Personnes handicapées',
    ru: 'Люди с инвалидностью',
    es: 'Personas con discapacidad',
  },
  'indigenous-peoples': {
    ar: 'الشعوب الأصلية',
    zh: '土著人民',
    en: 'Indigenous Peoples',
    fr: 'Peuples autochtones',
    ru: 'Коренные народы',
    es: 'Pueblos Indígenas',
  },
  'local-communities': {
    ar: 'المجتمعات المحلية',
    zh: '地方社区',
    en: 'Local communities',
    fr: 'Communautés locales',
    ru: 'Местные общины',
    es: 'Comunidades locales',
  },
  'children-youth': {
    ar: 'الأطفال والشباب',
    zh: '儿童和青年',
    en: 'Children and youth',
    fr: 'Enfants et jeunes',
    ru: 'Дети и молодежь',
    es: 'Niños y jóvenes',
  },
  'people-in-poverty': {
    ar: 'من يعيشون في فقر',
    zh: '贫困人口',
    en: 'People living in poverty',
    fr: 'Personnes vivant dans la pauvreté',
    ru: 'Люди, живущие в нищете',
    es: 'Personas que viven en la pobreza',
  },
  'rural-remote': {
    ar: 'سكان المناطق الريفية والنائية',
    zh: '农村和偏远地区居民',
    en: 'People in rural and remote areas',
    fr: 'Habitants des zones rurales et reculées',
    ru: 'Жители сельских и отдаленных районов',
    es: 'Habitantes de zonas rurales y remotas',
  },
  'vulnerable-situations': {
    ar: 'من هم في أوضاع هشة',
    zh: '处境脆弱者',
    en: 'People in vulnerable situations',
    fr: 'Personnes en situation de vulnérabilité',
    ru: 'Люди, находящиеся в уязвимом положении',
    es: 'Personas en situación de vulnerabilidad',
  },
};
