import type { NeedStatus } from '@mutua/contracts';

/** The states in which a need that was made public can be read of by anybody: screened, and not taken back. */
export const PUBLIC_STATUSES = ['open', 'matched', 'fulfilled'] as const satisfies readonly NeedStatus[];
