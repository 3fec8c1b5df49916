import type { EquityInformation, RecordedGroup } from './explanation-record.js';
import type { Sentence } from './sentence.js';

/** A group whose members face particular difficulties (A/RES/78/311, pp10), with where that is written. */
export const groupOfNeed: Sentence<{ readonly country: string; readonly group: RecordedGroup }> = {
  templates: {
    ar: '{country}: عضو في مجموعة {group} في تاريخ التقييم (المصدر: {source}).',
    zh: '评估之日，{country}属于{group}（来源：{source}）。',
    en: '{country}: in the group {group} on the day of judgement (source: {source}).',
    fr: '{country} : dans le groupe {group} à la date de l’évaluation (source : {source}).',
    ru: '{country}: на день оценки входит в группу {group} (источник: {source}).',
    es: '{country}: en el grupo {group} en la fecha de la evaluación (fuente: {source}).',
  },
  values: ({ country, group }, words) => ({
    country: words.countries([country]),
    group: words.labels('country-groups', [group.group]),
    source: words.source(group.source),
  }),
};

/** Said of a country in none of the three groups, so that "none of these" is as visible as the groups. */
export const noGroupOfNeed: Sentence<EquityInformation> = {
  templates: {
    ar: '{country}: ليس في أي من المجموعات الآتية في تاريخ التقييم: {groups}.',
    zh: '评估之日，{country}不属于以下任何一组：{groups}。',
    en: '{country}: in none of these groups on the day of judgement: {groups}.',
    fr: '{country} : dans aucun de ces groupes à la date de l’évaluation : {groups}.',
    ru: '{country}: на день оценки не входит ни в одну из этих групп: {groups}.',
    es: '{country}: en ninguno de estos grupos en la fecha de la evaluación: {groups}.',
  },
  values: ({ country, groups }, words) =>
    groups.some(({ group }) => EQUITY_GROUPS.some((equity) => equity === group))
      ? null
      : { country: words.countries([country]), groups: words.labels('country-groups', EQUITY_GROUPS) },
};

/** Least developed, landlocked developing and small island developing: the groups that later steps may weigh. */
export const EQUITY_GROUPS = ['LDC', 'LLDC', 'SIDS'] as const;

/** Equity is stated apart from compatibility (matching.md, step 3). */
export const equityStandsApart: Sentence<EquityInformation> = {
  templates: {
    ar: 'لا يغيّر هذا درجة التوافق.',
    zh: '这不影响匹配度得分。',
    en: 'This does not change the compatibility score.',
    fr: 'Cela ne modifie pas le score de compatibilité.',
    ru: 'Это не влияет на оценку совместимости.',
    es: 'Esto no altera la puntuación de compatibilidad.',
  },
  values: () => ({}),
};
