import type { EligibilityGround, Localized, PlaceKind } from '@mutua/vocabulary';
import { fill } from '../explanation/sentence.js';
import type { Words } from '../explanation/words.js';
import type { eligibleCountry, EligibilityEvidence, PlacesNamed } from './eligible-country.js';
import type { SentencesOf } from './sentences-of-filter.js';

const COUNTRIES_TOLD = 8;

/** Stands for a list of countries that is too long to be read. */
const LIST_OF_COUNTRIES: Localized = {
  ar: 'قائمة بلدان ({count})',
  zh: '一份国家名单（{count}个）',
  en: 'a list of countries ({count})',
  fr: 'une liste de pays ({count})',
  ru: 'список стран ({count})',
  es: 'una lista de países ({count})',
};

export const eligibleCountrySentences: SentencesOf<typeof eligibleCountry> = {
  failed: [
    {
      templates: {
        ar: '{country}: ليس من البلدان المؤهلة للعرض. العرض مخصص لـ: {places}.',
        zh: '{country}不符合支持方案的适用范围。适用范围：{places}。',
        en: '{country}: not eligible for the offer. The offer is for: {places}.',
        fr: '{country} : non admissible à cette offre. L’offre est destinée à : {places}.',
        ru: '{country}: не относится к тем, кому адресовано предложение. Кому оно адресовано: {places}.',
        es: '{country}: no reúne las condiciones de la oferta. La oferta está destinada a: {places}.',
      },
      values: ({ need, offer }, words) =>
        offer.placeRule === 'all'
          ? null
          : { country: words.countries([need]), places: placesIn(offer, words) },
    },
    {
      templates: {
        ar: '{country}: ليس من البلدان المؤهلة للعرض، الذي يشترط كل ما يلي معًا: {places}. الشرط غير المستوفى: {unmet}.',
        zh: '{country}不符合支持方案的适用范围。支持方案要求同时符合以下各项：{places}。不符合的是：{unmet}。',
        en: '{country}: not eligible for the offer, which requires all of these together: {places}. Not met: {unmet}.',
        fr: '{country} : non admissible à cette offre, qui exige toutes ces conditions à la fois : {places}. Non rempli : {unmet}.',
        ru: '{country}: не относится к тем, кому адресовано предложение. Требуется одновременно: {places}. Не выполнено: {unmet}.',
        es: '{country}: no reúne las condiciones de la oferta, que exige todas estas a la vez: {places}. No se cumple: {unmet}.',
      },
      values: ({ need, offer, evidence: { unmet } }, words) =>
        offer.placeRule === 'all'
          ? {
              country: words.countries([need]),
              places: placesIn(offer, words),
              unmet: placesIn({ ...NOWHERE, ...pick(offer, unmet) }, words),
            }
          : null,
    },
    {
      templates: {
        ar: '{country}: لم يعد ضمن المجموعة {group} منذ {date} (المصدر: {source}).',
        zh: '自{date}起，{country}不再属于{group}（来源：{source}）。',
        en: '{country}: no longer in the group {group} since {date} (source: {source}).',
        fr: '{country} : ne fait plus partie du groupe {group} depuis le {date} (source : {source}).',
        ru: '{country}: с {date} больше не входит в группу {group} (источник: {source}).',
        es: '{country}: ya no pertenece al grupo {group} desde el {date} (fuente: {source}).',
      },
      values: ({ need, evidence: { left } }, words) => {
        const latest = left.at(-1);
        return latest
          ? {
              country: words.countries([need]),
              group: words.labels('country-groups', [latest.group]),
              date: words.date(latest.on),
              source: words.source(latest.source),
            }
          : null;
      },
    },
  ],
  conditions: [
    {
      templates: {
        ar: 'الأهلية: يشترط العرض كل ما يلي معًا: {places}.',
        zh: '适用范围：支持方案要求同时符合以下各项：{places}。',
        en: 'Eligibility: the offer requires all of these together: {places}.',
        fr: 'Admissibilité : l’offre exige toutes ces conditions à la fois : {places}.',
        ru: 'Право на участие: предложение требует одновременно: {places}.',
        es: 'Admisibilidad: la oferta exige todas estas condiciones a la vez: {places}.',
      },
      values: ({ offer, evidence: { grounds } }, words) =>
        offer.placeRule === 'all' && grounds.length > 1 ? { places: placesIn(offer, words) } : null,
    },
    {
      templates: {
        ar: 'الأهلية: العرض مخصص لبلدان مسماة، منها: {country}.',
        zh: '适用范围：支持方案点名的国家，其中包括{country}。',
        en: 'Eligibility: the offer is for named countries, among them {country}.',
        fr: 'Admissibilité : l’offre est destinée à des pays nommés, dont celui-ci : {country}.',
        ru: 'Право на участие: предложение адресовано названным странам, в их числе: {country}.',
        es: 'Admisibilidad: la oferta está destinada a países nombrados, entre ellos {country}.',
      },
      values: ({ evidence }, words) => {
        const ground = groundIn(evidence, 'country');
        return ground ? { country: words.countries([ground.code]) } : null;
      },
    },
    {
      templates: {
        ar: 'الأهلية: العرض مخصص للمنطقة {region}، ومنها: {country}.',
        zh: '适用范围：{region}区域的国家，包括{country}。',
        en: 'Eligibility: the offer is for the region {region}; {country} is in it.',
        fr: 'Admissibilité : l’offre est destinée à la région {region}, qui comprend : {country}.',
        ru: 'Право на участие: предложение адресовано региону {region}, в который входит: {country}.',
        es: 'Admisibilidad: la oferta está destinada a la región {region}, que incluye: {country}.',
      },
      values: ({ need, evidence }, words) => {
        const ground = groundIn(evidence, 'region');
        return ground
          ? { region: words.labels('regions', [ground.code]), country: words.countries([need]) }
          : null;
      },
    },
    {
      templates: {
        ar: 'الأهلية: العرض مخصص للمجموعة {group}، ومنها: {country} (المصدر: {source}).',
        zh: '适用范围：属于{group}的国家，包括{country}（来源：{source}）。',
        en: 'Eligibility: the offer is for the group {group}; {country} is in it (source: {source}).',
        fr: 'Admissibilité : l’offre est destinée au groupe {group}, qui comprend : {country} (source : {source}).',
        ru: 'Право на участие: предложение адресовано группе {group}, в которую входит: {country} (источник: {source}).',
        es: 'Admisibilidad: la oferta está destinada al grupo {group}, que incluye: {country} (fuente: {source}).',
      },
      values: ({ need, evidence }, words) => {
        const ground = groundIn(evidence, 'group');
        return ground
          ? {
              group: words.labels('country-groups', [ground.code]),
              country: words.countries([need]),
              source: words.source(ground.source),
            }
          : null;
      },
    },
    {
      templates: {
        ar: 'تنتهي عضوية هذه المجموعة في {date}؛ وينبغي أن تُستوفى الأهلية قبل ذلك.',
        zh: '该国自{date}起不再属于该组，资格须在此之前确认。',
        en: 'Membership of this group ends on {date}; eligibility must be settled before.',
        fr: 'L’appartenance à ce groupe prend fin le {date} ; l’admissibilité doit être établie avant.',
        ru: 'Членство в этой группе прекращается {date}; право на участие должно быть подтверждено до этого дня.',
        es: 'La pertenencia a este grupo termina el {date}; la admisibilidad debe quedar establecida antes.',
      },
      values: ({ evidence: { membershipEnds } }, words) =>
        membershipEnds === null ? null : { date: words.date(membershipEnds) },
    },
  ],
};

type GroundOf<Kind extends EligibilityGround['kind']> = Extract<EligibilityGround, { kind: Kind }>;

/** The ground of a kind; the first one tells it where one suffices. */
function groundIn<Kind extends EligibilityGround['kind']>(
  { grounds }: EligibilityEvidence,
  kind: Kind,
): GroundOf<Kind> | undefined {
  return grounds.find((ground): ground is GroundOf<Kind> => ground.kind === kind);
}

type Places = Pick<PlacesNamed, PlaceKind>;

const NOWHERE: Places = { countries: [], regions: [], groups: [] };

function pick(places: Places, kinds: readonly PlaceKind[]): Partial<Places> {
  return Object.fromEntries(kinds.map((kind) => [kind, places[kind]]));
}

function placesIn({ countries, regions, groups }: Places, words: Words): string {
  const tooMany = countries.length > COUNTRIES_TOLD;
  return words.parts([
    ...(groups.length > 0 ? [words.anyLabel('country-groups', groups)] : []),
    ...(regions.length > 0 ? [words.anyLabel('regions', regions)] : []),
    ...(tooMany ? [fill(LIST_OF_COUNTRIES, words.locale, { count: countries.length })] : []),
    ...(countries.length > 0 && !tooMany ? [words.countries(countries)] : []),
  ]);
}
