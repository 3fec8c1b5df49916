import type { OfferSnapshot } from '@mutua/contracts';
import { sayAll, type Sentence } from '../explanation/sentence.js';
import { sentencesOfFilter } from '../filters/filter-sentences.js';
import type { JudgedFilter } from '../filters/filters.js';
import type { ExcludingCondition } from './contradictions.js';

/** An offer with the condition that it fails. */
export interface FailingOffer {
  readonly offer: Pick<OfferSnapshot, 'title'>;
  readonly outcome: JudgedFilter;
}

/** How many open offers there are, where none meets all conditions of a need; null where one does. */
export const WHETHER_ANY_FITS: readonly Sentence<{ readonly offers: number } | null>[] = [
  {
    templates: {
      ar: 'يوجد عرض مفتوح واحد على الأقل يستوفي جميع شروط هذا الاحتياج.',
      zh: '至少有一个开放的支持方案满足本需求的全部条件。',
      en: 'At least one open offer meets all conditions of this need.',
      fr: 'Au moins une offre ouverte remplit toutes les conditions de ce besoin.',
      ru: 'По меньшей мере одно открытое предложение отвечает всем условиям этой потребности.',
      es: 'Al menos una oferta abierta cumple todas las condiciones de esta necesidad.',
    },
    values: (none) => (none === null ? {} : null),
  },
  {
    templates: {
      ar: 'لا توجد عروض مفتوحة في الوقت الراهن.',
      zh: '目前没有开放的支持方案。',
      en: 'There is no open offer at present.',
      fr: 'Il n’y a aucune offre ouverte actuellement.',
      ru: 'Открытых предложений сейчас нет.',
      es: 'No hay ofertas abiertas en este momento.',
    },
    values: (none) => (none?.offers === 0 ? {} : null),
  },
  {
    templates: {
      ar: 'لا يستوفي أي عرض مفتوح جميع شروط هذا الاحتياج؛ عدد العروض المفتوحة: {offers}.',
      zh: '没有任何开放的支持方案满足本需求的全部条件；开放的支持方案共{offers}个。',
      en: 'No open offer meets all conditions of this need; open offers: {offers}.',
      fr: 'Aucune offre ouverte ne remplit toutes les conditions de ce besoin ; offres ouvertes : {offers}.',
      ru: 'Ни одно открытое предложение не отвечает всем условиям этой потребности; открытых предложений: {offers}.',
      es: 'Ninguna oferta abierta cumple todas las condiciones de esta necesidad; ofertas abiertas: {offers}.',
    },
    values: (none, words) => (none && none.offers > 0 ? { offers: words.number(String(none.offers)) } : null),
  },
];

/** That what meets all conditions suits a need too little; scores in hundredths of a point. */
export const suitTooLittle: Sentence<{ readonly best: number; readonly least: number }> = {
  templates: {
    ar: 'غير أن أفضل ما يستوفيها درجته {best} من 100، ولا يُقترح ما تقل درجته عن {least}؛ ويمكن للمنسق أن يقترحه بنفسه.',
    zh: '但其中最佳的仅得{best}分（满分100分），低于{least}分的不予推荐；协调员可自行推荐。',
    en: 'But the best of those that do scores {best} of 100, and nothing below {least} is proposed; a coordinator can propose it by hand.',
    fr: 'Mais la meilleure de celles qui les remplissent obtient {best} sur 100, et rien n’est proposé en dessous de {least} ; un coordonnateur peut la proposer lui-même.',
    ru: 'Но лучшее из них набирает {best} из 100, а ниже {least} ничего не предлагается; координатор может предложить его сам.',
    es: 'Pero la mejor de las que las cumplen obtiene {best} sobre 100, y no se propone nada por debajo de {least}; un coordinador puede proponerla por su cuenta.',
  },
  values: ({ best, least }, words) => ({ best: words.points(best), least: words.points(least) }),
};

/** How many offers one condition excludes. */
export const excluding: Sentence<
  Pick<ExcludingCondition, 'met' | 'fitWithout'> & { readonly offers: number }
> = {
  templates: {
    ar: 'العروض المفتوحة التي لا تستوفي هذا الشرط: {failing} من {offers}؛ والتي كانت ستناسب لولاه: {fitWithout}.',
    zh: '不满足这一条件的开放支持方案：{failing}个（共{offers}个）；若无这一条件即适合的：{fitWithout}个。',
    en: 'Open offers that do not meet this condition: {failing} of {offers}; that would fit without it: {fitWithout}.',
    fr: 'Offres ouvertes qui ne remplissent pas cette condition : {failing} sur {offers} ; qui conviendraient sans elle : {fitWithout}.',
    ru: 'Открытых предложений, не отвечающих этому условию: {failing} из {offers}; подошли бы без него: {fitWithout}.',
    es: 'Ofertas abiertas que no cumplen esta condición: {failing} de {offers}; que convendrían sin ella: {fitWithout}.',
  },
  values: ({ offers, met, fitWithout }, words) => ({
    failing: words.number(String(offers - met)),
    offers: words.number(String(offers)),
    fitWithout: words.number(String(fitWithout)),
  }),
};

/** Why it excludes one of them, in the filter's own words. */
export const exampleOfExcluded: Sentence<FailingOffer> = {
  templates: {
    ar: 'مثال ذلك {offer}: {why}',
    zh: '例如{offer}：{why}',
    en: 'For example {offer}: {why}',
    fr: 'Par exemple {offer} : {why}',
    ru: 'Например, {offer}: {why}',
    es: 'Por ejemplo, {offer}: {why}',
  },
  values: ({ offer, outcome }, words) => {
    const why = sayAll(sentencesOfFilter(outcome.filter)?.failed, outcome, words);
    return why.length === 0
      ? null
      : { offer: words.name(offer.title), why: why.join(words.locale === 'zh' ? '' : ' ') };
  },
};
