/**
 * Clearing: which offers go to which needs, so that the whole is best. `docs/reference/clearing.md` says how; this is all of
 * it that other rooms of the engine need.
 */
export { Clearing, LARGEST_GAP, type NeedTerms, type Settlement } from './clearing.js';
export {
  UnknownInClearing,
  type CandidateEdge,
  type ClearingNeed,
  type ClearingOffer,
  type FixedPair,
} from './clearing-input.js';
export type { Changes, Pair } from './holdings-journal.js';
export {
  allocationOf,
  clearedPairsOf,
  watchedNeeds,
  type ClearedPair,
  type RejectedAlternative,
} from './allocation.js';
export {
  EQUITY_POLICY,
  LARGEST_GROUP_TERM,
  assertEquityPolicy,
  type EquityGroup,
  type EquityPolicy,
} from './equity/equity-policy.js';
export { equityGroupsOf, type EquityTerms, type GroupTerm } from './equity/equity-terms.js';
export {
  FLOORS,
  WATCHED_GROUPS,
  watchGroups,
  type Floor,
  type Floors,
  type GroupCoverage,
  type GroupWatch,
  type Undercut,
  type WatchedGroup,
} from './equity/group-watch.js';
export { ALERT_RATIO, audit, type Audited, type AuditResult } from './audit/audit.js';
export { clearingProgram } from './audit/clearing-program.js';
export { surplusOf } from './whole/whole-bound.js';
export { choicesOf, columnsOf, type WholeChoice } from './whole/whole-choice.js';
export { wholeProgram, wholeProgramInTurns } from './whole/whole-program.js';
export {
  isAnyRedundant,
  type MoneyTerms,
  type WholeNeed,
  type WholeOffer,
  type WholePair,
  type WholeProblem,
} from './whole/whole-problem.js';
export {
  SolverFailure,
  solveInThread,
  type SolveOptions,
  type SolverFailureCode,
} from './highs/solve-in-thread.js';
export type { LinearProgram } from './highs/linear-program.js';
export { KeptSolver } from './highs/kept-solver.js';
export type { Solution, SolverProgress } from './highs/solver-messages.js';
export type { FundingNeed, FundingOffer, SplitProblem } from './splitting/split-problem.js';
export {
  moneyTermsOf,
  recipientsOf,
  shareOut,
  type Recipient,
  type SharesOut,
  type StarvedPair,
} from './splitting/share-out.js';
export { splitByShares } from './splitting/split-by-shares.js';
export { splitMoney, type Grant, type Split } from './splitting/split.js';
export {
  chooseBundles,
  type Bundle,
  type BundleNeed,
  type BundleProblem,
  type Bundles,
  type EnumerationReport,
} from './bundles/bundles.js';
export {
  COVER_BOUNDS,
  meanScore,
  minimalCovers,
  type CoverBounds,
  type Cut,
  type IsFull,
  type PartialOffer,
} from './bundles/minimal-covers.js';
export {
  collaborationType,
  isDeveloping,
  MODALITIES,
  type CollaborationType,
  type Modality,
  type Party,
} from './bundles/modality.js';
export { triangleOf, type Partner, type Triangle } from './bundles/triangle.js';
