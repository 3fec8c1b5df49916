import type { OfferSnapshot } from '@mutua/contracts';
import type { Capacity } from '@mutua/vocabulary';
import type { Offer } from './offer.js';
import { remainingCapacity } from './remaining-capacity.js';

/** The offer as other contexts hear of it. */
export function offerSnapshotOf(offer: Offer): OfferSnapshot {
  const { nonMilitaryPurpose: _purpose, safeguards: _safeguards, ...content } = offer.content;
  return {
    ...content,
    id: offer.id,
    version: offer.version,
    revision: offer.revision,
    status: offer.state.status,
    organisationId: offer.organisationId,
    organisationName: offer.organisationName,
    providerKind: offer.providerKind,
    providerCountry: offer.providerCountry,
    remaining: remainingOf(offer),
    confirmedAt: offer.confirmedAt.toISOString(),
    openedAt: 'openedAt' in offer.state ? offer.state.openedAt : null,
  };
}

/** What the offer can still give. */
export function remainingOf({ content, claims }: Pick<Offer, 'content' | 'claims'>): Capacity {
  return remainingCapacity(content.capacity, claims);
}
