/** Rounds of clearing without their context: what benchmarks clear pools by. */
export { NO_RATES } from '../criteria/reference-rates.js';
export { ClearedPool, type ClearingTerms } from './cleared-pool.js';
export type { PoolToClear, StoredCandidate, StoredNeed, StoredOffer } from './stored-pool.js';
