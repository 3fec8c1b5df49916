/** The engine without its context: what benchmarks and audits judge pairs with. Pure. */
export { applyCriteria } from '../criteria/criteria.js';
export { ratesOn, type ReferenceRate, type ReferenceRates } from '../criteria/reference-rates.js';
export { scoreOf } from '../criteria/score.js';
export { keyWordsOf } from '../criteria/text/key-words.js';
export { DEFAULT_WEIGHTS, weightsOf, type Weights } from '../criteria/weights.js';
export { rankCandidates } from '../explanation/rank-candidates.js';
export { isFeasible } from '../filters/filters.js';
export { matchingContext, type MatchingContext } from '../filters/matching-context.js';
export { CandidateLists, type ListedOffer } from './candidate-lists.js';
export { compareNearnessOfTexts } from './columns/uuid.js';
export { contradictionOf, type Contradiction } from './contradictions.js';
export { MatchIndex, type TopCandidates } from './match-index.js';
export type { Ranked } from './shortlist.js';
export type { Found } from './survey.js';
