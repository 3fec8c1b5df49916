import { isMemberOf, type OrganisationKind } from '@mutua/vocabulary';

/** Who provides: from where, and what kind of organisation. */
export interface Party {
  /** ISO 3166-1; null where an organisation belongs to no country or does not say. */
  readonly country: string | null;
  readonly kind: OrganisationKind;
}

export const MODALITIES = ['north-south', 'south-south', 'triangular', 'multilateral'] as const;
export type Modality = (typeof MODALITIES)[number];

/** A modality with its code in the IATI code list CollaborationType (the OECD's bi_multi). */
export interface CollaborationType {
  readonly modality: Modality;
  readonly iatiCode: string;
}

/**
 * IATI CollaborationType: 1 bilateral, 4 multilateral outflows, 8 bilateral, triangular co-operation. South-South is
 * bilateral there too. Source: IATI-Codelists-NonEmbedded, CollaborationType.xml, after the OECD's DAC and CRS code lists.
 */
const IATI_CODES: Readonly<Record<Modality, string>> = {
  'north-south': '1',
  'south-south': '1',
  triangular: '8',
  multilateral: '4',
};

const MULTILATERAL: readonly OrganisationKind[] = [
  'international-organisation',
  'regional-organisation',
  'international-financial-institution',
];

/** Where a provider stands. */
export type Side = 'south' | 'north' | 'multilateral' | 'unknown';

/**
 * What kind of cooperation it is when these providers help a country. Developing are the countries on the OECD's list of
 * recipients of official development assistance that day.
 *
 * - triangular: a provider from a developing country, together with one from elsewhere or an international organisation, for
 *   a developing country; without the provider from the South it would be joint financing, not triangular;
 * - south-south: all providers from developing countries; north-south: none of them;
 * - multilateral: international organisations only.
 *
 * Providers from the recipient's own country do not make it another modality.
 *
 * @returns null if the recipient is no developing country, if nobody from abroad provides, or if it hangs on a country that is not known
 * @param onDate 'YYYY-MM-DD'
 */
export function collaborationType(
  recipientCountry: string,
  providers: readonly Party[],
  onDate: string,
): CollaborationType | null {
  if (!isDeveloping(recipientCountry, onDate)) return null;
  const fromAbroad = providers.filter(
    ({ country, kind }) => country !== recipientCountry || MULTILATERAL.includes(kind),
  );
  const sides = new Set(fromAbroad.map((provider) => sideOf(provider, onDate)));
  const modality = modalityOf(sides);
  return modality === null ? null : { modality, iatiCode: IATI_CODES[modality] };
}

/** Whether a country is a recipient of official development assistance on a day ('YYYY-MM-DD'). */
export function isDeveloping(country: string, onDate: string): boolean {
  return isMemberOf(country, 'ODA', onDate);
}

/** @param onDate 'YYYY-MM-DD' */
export function sideOf({ country, kind }: Party, onDate: string): Side {
  if (MULTILATERAL.includes(kind)) return 'multilateral';
  if (country === null) return 'unknown';
  return isDeveloping(country, onDate) ? 'south' : 'north';
}

function modalityOf(sides: ReadonlySet<Side>): Modality | null {
  if (sides.has('south') && (sides.has('north') || sides.has('multilateral'))) return 'triangular';
  if (sides.size === 0 || sides.has('unknown')) return null;
  if (sides.has('south')) return 'south-south';
  return sides.has('north') ? 'north-south' : 'multilateral';
}
