import type { OfferStatus } from '@mutua/contracts';

/** The states in which an offer that was made public can be read of by anybody: screened, and not taken back. */
export const PUBLIC_STATUSES = ['open', 'exhausted'] as const satisfies readonly OfferStatus[];
