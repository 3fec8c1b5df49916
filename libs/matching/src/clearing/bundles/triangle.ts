import type { CooperationType } from '@mutua/vocabulary';
import { collaborationType, sideOf, type Party } from './modality.js';

/** Who provides what in a bundle. */
export interface Partner {
  readonly offerId: string;
  readonly party: Party;
  /** What it gives of what the need lacks. */
  readonly types: readonly CooperationType[];
}

/** The roles in triangular cooperation, by offer. */
export interface Triangle {
  /** Who finances, from outside the South or as an international organisation. */
  readonly financiers: readonly string[];
  /** Who brings expertise or anything else but money, from a developing country other than the recipient. */
  readonly southernProviders: readonly string[];
}

/**
 * The roles where a bundle is a financier together with a Southern provider, the typical triangular cooperation. Null where one of the two is missing.
 *
 * @param onDate 'YYYY-MM-DD'
 */
export function triangleOf(
  recipientCountry: string,
  partners: readonly Partner[],
  onDate: string,
): Triangle | null {
  const parties = partners.map(({ party }) => party);
  if (collaborationType(recipientCountry, parties, onDate)?.modality !== 'triangular') return null;
  const isSouthern = ({ party }: Partner) => sideOf(party, onDate) === 'south';
  const financiers = partners.filter(
    (partner) => !isSouthern(partner) && partner.types.includes('financing'),
  );
  const southernProviders = partners.filter(
    (partner) =>
      isSouthern(partner) &&
      partner.party.country !== recipientCountry &&
      partner.types.some((type) => type !== 'financing'),
  );
  if (financiers.length === 0 || southernProviders.length === 0) return null;
  const idsOf = (some: readonly Partner[]) => some.map(({ offerId }) => offerId);
  return { financiers: idsOf(financiers), southernProviders: idsOf(southernProviders) };
}
