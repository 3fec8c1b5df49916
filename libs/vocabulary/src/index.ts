export { LOCALES, isLocale, type Locale, type Localized } from './locale.js';

export { CODE_LISTS, codeList, isCodeListName, label, type CodeListName, type CodeOf } from './code-lists.js';
export { codesNamedBy, SEARCHED_LISTS, type SearchedList } from './search-labels.js';
export { ACCENTS, searchWords } from './search-words.js';
export { AI_TOPICS, type AiTopic } from './ai-topics.js';
export { COMMITMENTS, type Commitment } from './commitments.js';
export { COOPERATION_TYPES, type CooperationType } from './cooperation-types.js';
export { DECISION_REASONS, type DecisionReason } from './decision-reasons.js';
export { DELIVERY_MODES, type DeliveryMode } from './delivery-modes.js';
export {
  CANCELLATION_CAUSES,
  LAPSE_CAUSES,
  MATCH_END_CAUSES,
  type CancellationCause,
  type LapseCause,
  type MatchEndCause,
} from './match-end-causes.js';
export { LIFE_CYCLE_STAGES, type LifeCycleStage } from './life-cycle-stages.js';
export { IATI_ORGANISATION_TYPES, ORGANISATION_KINDS, type OrganisationKind } from './organisation-kinds.js';
export {
  READINESS_LEVELS,
  READINESS_STEPS,
  type ReadinessLevel,
  type ReadinessStep,
} from './readiness-levels.js';
export { TARGET_GROUPS, type TargetGroup } from './target-groups.js';

export {
  SDG_GOALS,
  SDG_TARGETS,
  isSdgGoal,
  isSdgTarget,
  sdgGoalOfTarget,
  sdgTargetText,
  type SdgGoal,
} from './sdg.js';

export { COUNTRY_CODES, countryName, isCountryCode } from './country.js';
export { REGIONS, isRegionCode, m49RegionsOf, regionCodeByName, type Region } from './region.js';
export { COUNTRY_GROUPS, type CountryGroup } from './country-group.js';
export { groupsOf, isMemberOf, membershipOf, type Membership } from './membership.js';
export { MEMBERSHIPS } from './membership.data.js';
export { LANGUAGE_CODES, isLanguageCode, languageName } from './language.js';
export { CURRENCY_CODES, currencyDecimals, currencyName, isCurrencyCode } from './currency.js';

export {
  MoneyError,
  addMoney,
  compareMoney,
  formatMoney,
  halfOf,
  isDecimal,
  parseMoney,
  isNothing,
  ratio,
  subtractMoney,
  timesMoney,
  type Money,
  type MoneyErrorCode,
} from './money.js';
export {
  AMOUNT_KINDS,
  UNKNOWN_AMOUNT,
  amountBounds,
  wholeSumOf,
  type Amount,
  type AmountBounds,
  type AmountKind,
} from './amount.js';
export { CAPACITY_UNITS, type Capacity, type CapacityUnit, type Quantities } from './capacity.js';
export { quantitiesGiven, sumBrought, sumLacking, typesCovered, type PartOfNeed } from './coverage.js';
export {
  CapacityMismatch,
  isSameCapacity,
  isUsedUp,
  isWithinCapacity,
  remainingCapacity,
} from './remaining-capacity.js';
export type { Translation } from './translation.js';
export { hasEnded, isIsoDate, overlapDays, overlaps, periodIsValid, type Period } from './period.js';
export {
  isEligibleCountry,
  PLACE_RULES,
  type CountryEligibility,
  type Eligibility,
  type EligibilityGround,
  type PlaceKind,
  type PlaceRule,
} from './eligibility.js';
