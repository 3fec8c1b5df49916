import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { SHOWN_TO_ALL } from './pool.js';

/** Others see a need while it is open; what is being screened is for its requester and coordinators. */
export function maySeeNeed({ organisationId, status }: NeedSnapshot, caller: Caller): boolean {
  return (
    status === 'open' || organisationId === caller.organisationId || hasRole(caller, 'coordinator', 'admin')
  );
}

/** Others see an offer while it is open, or has nothing left at present. */
export function maySeeOffer({ organisationId, status }: OfferSnapshot, caller: Caller): boolean {
  return (
    SHOWN_TO_ALL.some((shown) => shown === status) ||
    organisationId === caller.organisationId ||
    hasRole(caller, 'coordinator', 'admin')
  );
}
